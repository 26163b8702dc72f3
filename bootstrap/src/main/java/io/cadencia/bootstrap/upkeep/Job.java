package io.cadencia.bootstrap.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that is done at certain hours, and tried again soon where it failed. */
final class Job {

  static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(15);

  private static final Logger LOG = LoggerFactory.getLogger(Job.class);

  private final String name;
  private final HoursOfDay hours;
  private final Runnable work;
  private final Consumer<String> tell;
  private Instant due;

  /**
   * @param due when it is done first
   * @param tell says on the console that it failed
   */
  Job(String name, HoursOfDay hours, Instant due, Runnable work, Consumer<String> tell) {
    this.name = name;
    this.hours = hours;
    this.due = due;
    this.work = work;
    this.tell = tell;
  }

  void runIfDue(Instant now) {
    // When the clock was put back, the next hour comes before the one it waited for.
    var next = hours.nextAfter(now);
    due = due.isAfter(next) ? next : due;
    if (!now.isBefore(due)) {
      due = run() ? next : earlier(next, now.plus(UNTIL_NEXT_TRY));
    }
  }

  private boolean run() {
    try {
      work.run();
      return true;
    } catch (RuntimeException failure) {
      LOG.error("{} failed", name, failure);
      tell.accept(
          name
              + " failed: "
              + failure.getMessage()
              + "; it is tried again in "
              + UNTIL_NEXT_TRY.toMinutes()
              + " minutes");
      return false;
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
