package io.cadencia.bootstrap.upkeep;

import io.cadencia.bootstrap.config.BackupConfig;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Backups at their hours, and a look every hour at what was kept long enough. A failure is told and
 * tried again; it never ends the server.
 */
public final class Upkeep {

  private final Clock clock;
  private final List<Job> jobs;

  private Upkeep(Clock clock, List<Job> jobs) {
    this.clock = clock;
    this.jobs = jobs;
  }

  /**
   * @param lastBackup when the newest backup was taken; empty makes one due at once, as does one
   *     that was missed
   * @param tell says on the console what failed
   */
  public static Upkeep of(
      BackupConfig config,
      ZoneId zone,
      Optional<Instant> lastBackup,
      Runnable backup,
      Runnable sweep,
      Clock clock,
      Consumer<String> tell) {
    var now = clock.instant();
    var jobs = new ArrayList<Job>();
    if (config.everyHours() > 0) {
      var hours = new HoursOfDay(config.everyHours(), config.atHour(), zone);
      var due = lastBackup.map(hours::nextAfter).orElse(now);
      jobs.add(new Job("the backup", hours, due, backup, tell));
    }
    // Not at once: after a power cut the clock may be wrong until it was asked of the network.
    var hourly = new HoursOfDay(1, 0, zone);
    jobs.add(new Job("the sweep of old data", hourly, hourly.nextAfter(now), sweep, tell));
    return new Upkeep(clock, List.copyOf(jobs));
  }

  /** Does what is due now, backups first. */
  public void runOnce() {
    jobs.forEach(job -> job.runIfDue(clock.instant()));
  }
}
