package io.cadencia.domain.export;

import java.util.Arrays;
import java.util.Locale;

/** Why an export came to nothing. */
public enum ExportFailure {
  /** The disk is full. */
  NO_ROOM,
  /** The folder of exports cannot be written to. */
  NOT_WRITTEN,
  /** The storage had no time for it, or took too long. */
  STORAGE_BUSY,
  /** The storage cannot be read. */
  STORAGE_UNAVAILABLE,
  /** The module is not there any more. */
  MODULE_GONE,
  /** A day has more cycles than a sheet can have rows. */
  TOO_MANY_ROWS,
  /** A fault of the program; its log says more. */
  UNEXPECTED;

  /** As it is written outside, such as {@code no_room}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException if there is none of that word
   */
  public static ExportFailure ofWord(String word) {
    return Arrays.stream(values())
        .filter(failure -> failure.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no export failure " + word));
  }
}
