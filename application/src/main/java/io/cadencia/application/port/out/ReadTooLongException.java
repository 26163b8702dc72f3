package io.cadencia.application.port.out;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A report took longer to read than it may, and was ended; a smaller one will do. */
public final class ReadTooLongException extends StorageException {

  private final Duration longest;

  /**
   * @param longest how long a report may take
   * @param cause what broke off, or null if nothing was running at that moment
   */
  public ReadTooLongException(Duration longest, @Nullable Throwable cause) {
    super(
        "reading took longer than %d s and was ended: ask for a shorter time or fewer stations"
            .formatted(longest.toSeconds()),
        cause);
    this.longest = longest;
  }

  public Duration longest() {
    return longest;
  }
}
