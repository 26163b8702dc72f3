package io.cadencia.domain.export;

import java.util.Arrays;
import java.util.Locale;

/** How far an export is. */
public enum ExportState {
  /** Waits for its turn. */
  QUEUED,
  RUNNING,
  /** Its files are there. */
  DONE,
  /** It came to nothing, and the job says why. */
  FAILED,
  /** Somebody did not want it any more. */
  CANCELLED,
  /** The server ended before it was done. */
  INTERRUPTED;

  /** Whether nothing more will come of it. */
  public boolean isOver() {
    return this != QUEUED && this != RUNNING;
  }

  /** As it is written outside, such as {@code queued}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is none of that word
   */
  public static ExportState ofWord(String word) {
    return Arrays.stream(values())
        .filter(state -> state.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no export state " + word));
  }
}
