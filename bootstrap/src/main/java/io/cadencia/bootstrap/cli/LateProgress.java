package io.cadencia.bootstrap.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Progress that is only worth telling when a task takes longer than two seconds. */
public final class LateProgress implements AutoCloseable {

  private static final Duration WORTH_TELLING = Duration.ofSeconds(2);

  private final Progress progress;
  private final Clock clock;
  private final Instant start;

  public LateProgress(String label, Console console, Clock clock) {
    this.progress = new Progress(label, console, clock);
    this.clock = clock;
    this.start = clock.instant();
  }

  /**
   * @param stage what is being done
   * @param fraction part of it done, 0 to 1; 0 where nobody can tell
   */
  public void at(String stage, double fraction) {
    if (Duration.between(start, clock.instant()).compareTo(WORTH_TELLING) < 0) {
      return;
    }
    if (fraction > 0) {
      progress.at(fraction, stage);
    } else {
      progress.at(stage);
    }
  }

  @Override
  public void close() {
    progress.close();
  }
}
