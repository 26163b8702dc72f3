package io.cadencia.bootstrap.upkeep;

import io.cadencia.application.port.out.BackupWatch;
import io.cadencia.bootstrap.config.BackupConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notes how the backups of this server go; from any thread. */
public final class BackupNotes implements BackupWatch {

  /** One that is two hours late after a whole period was missed is no longer just delayed. */
  private static final Duration LATE = Duration.ofHours(2);

  private final int everyHours;
  private final Clock clock;
  private @Nullable Instant newest;
  private boolean failed;

  /**
   * @param newest when the newest backup was taken, if there is one
   */
  public BackupNotes(BackupConfig config, Optional<Instant> newest, Clock clock) {
    this.everyHours = config.everyHours();
    this.newest = newest.orElse(null);
    this.clock = clock;
  }

  public synchronized void taken() {
    newest = clock.instant();
    failed = false;
  }

  public synchronized void failed() {
    failed = true;
  }

  @Override
  public synchronized Standing look() {
    if (everyHours == 0) {
      return Standing.SWITCHED_OFF;
    }
    if (failed) {
      return Standing.FAILED;
    }
    if (newest == null) {
      return Standing.DUE;
    }
    var latest = newest.plus(Duration.ofHours(everyHours)).plus(LATE);
    return clock.instant().isAfter(latest) ? Standing.OVERDUE : Standing.RECENT;
  }
}
