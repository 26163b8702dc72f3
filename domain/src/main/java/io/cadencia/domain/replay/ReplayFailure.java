package io.cadencia.domain.replay;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a trial came to nothing. */
public enum ReplayFailure {
  /** There is no network on this machine that finds people, or it cannot be used. */
  NO_MODEL,
  /** The recording is no film, or breaks off. */
  FILM_BROKEN,
  /** The disk is full. */
  NO_ROOM,
  /** The memory that a trial may take did not do. */
  NO_MEMORY,
  /** It would have gone on beyond the time that a trial may take. */
  TOO_LONG,
  /** A fault of the program; its log says more. */
  UNEXPECTED;

  /** As it is written outside, such as {@code no_model}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of exactly this word. */
  public static Optional<ReplayFailure> ofWord(String word) {
    return Arrays.stream(values()).filter(failure -> failure.word().equals(word)).findFirst();
  }
}
