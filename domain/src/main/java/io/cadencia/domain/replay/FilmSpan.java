package io.cadencia.domain.replay;

import java.time.Duration;

/** A unit by its place in a film: how long after the first frame it began, and ended. */
public record FilmSpan(Duration from, Duration to) {

  public FilmSpan {
    if (from.isNegative() || to.compareTo(from) < 0) {
      throw new IllegalArgumentException(
          "no part of a film goes from %s to %s".formatted(from, to));
    }
  }
}
