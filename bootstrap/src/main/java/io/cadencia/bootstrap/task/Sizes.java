package io.cadencia.bootstrap.task;

import java.util.Locale;

/** Sizes and times for people. */
final class Sizes {

  private static final double MEGABYTE = 1_000_000;
  private static final double NANOS = 1_000_000_000;

  private Sizes() {}

  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
  }

  /** The time since a reading of {@link System#nanoTime}. */
  static String secondsSince(long nanoTime) {
    return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - nanoTime) / NANOS);
  }
}
