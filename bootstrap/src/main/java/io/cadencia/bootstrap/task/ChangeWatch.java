package io.cadencia.bootstrap.task;

import io.cadencia.application.port.in.change.NoticeChangesUseCase;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that looks for changes on behalf of all streams. While looks fail they come at
 * growing intervals, and the log tells the first failure and the recovery.
 */
final class ChangeWatch implements AutoCloseable {

  static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(ChangeWatch.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final NoticeChangesUseCase changes;
  private final ScheduledExecutorService executor;
  private Duration pause = BETWEEN_LOOKS;

  ChangeWatch(NoticeChangesUseCase changes) {
    this.changes = changes;
    this.executor =
        Executors.newSingleThreadScheduledExecutor(
            look -> {
              var thread = new Thread(look, "change-watch");
              thread.setDaemon(true);
              return thread;
            });
  }

  void start() {
    executor.execute(this::lookAgainAndAgain);
  }

  private void lookAgainAndAgain() {
    var next = look();
    if (!executor.isShutdown()) {
      var unused =
          executor.schedule(this::lookAgainAndAgain, next.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Looks once; the answer is how long to wait before the next look. */
  Duration look() {
    try {
      changes.runOnce();
      if (isFailing()) {
        LOG.info("changes are noticed again");
      }
      pause = BETWEEN_LOOKS;
    } catch (RuntimeException failure) {
      if (!isFailing()) {
        LOG.warn("changes cannot be noticed; trying again", failure);
      }
      pause = longer(pause);
    }
    return pause;
  }

  private boolean isFailing() {
    return pause.compareTo(BETWEEN_LOOKS) > 0;
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }

  /** Lets the look that runs come to its end. */
  @Override
  public void close() {
    executor.shutdownNow();
    try {
      var unused = executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
