package io.cadencia.bootstrap.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Options of {@code cycle}.
 *
 * @param cycle number of the cycle
 * @param reason why, or null
 * @param by name of the person
 */
public record CorrectionOptions(
    Path data, long cycle, What what, @Nullable String reason, String by) {

  /** What to do with the cycle. */
  public sealed interface What {}

  /**
   * Put a duration or an end beside the measurement.
   *
   * @param force whether to replace a correction that stands there
   */
  public record Correct(@Nullable Duration duration, @Nullable Instant end, boolean force)
      implements What {}

  /** What needs no values. */
  public enum Plain implements What {
    REVOKE,
    EXCLUDE,
    INCLUDE,
    VERIFY
  }
}
