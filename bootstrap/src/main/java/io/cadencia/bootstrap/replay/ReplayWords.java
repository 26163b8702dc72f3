package io.cadencia.bootstrap.replay;

import io.cadencia.domain.replay.ReplayFailure;
import java.util.Locale;
import java.util.Optional;

/**
 * The lines by which a watched {@code replay} tells the program that started it how it goes on:
 * {@code progress 0.4200} and {@code failed no_model}. All others are for people.
 */
public final class ReplayWords {

  private static final String PROGRESS = "progress ";
  private static final String FAILED = "failed ";

  private ReplayWords() {}

  /**
   * @param share 0 to 1
   */
  public static String progress(double share) {
    return PROGRESS + String.format(Locale.ROOT, "%.4f", share);
  }

  public static String failed(ReplayFailure why) {
    return FAILED + why.word();
  }

  /** The share that a line tells, if it does. */
  static Optional<Double> share(String line) {
    return line.matches(PROGRESS + "[01]\\.\\d{4}")
        ? Optional.of(Math.min(1, Double.parseDouble(line.substring(PROGRESS.length()))))
        : Optional.empty();
  }

  /** The failure that a line tells, if it does. */
  static Optional<ReplayFailure> failure(String line) {
    return line.startsWith(FAILED)
        ? ReplayFailure.ofWord(line.substring(FAILED.length()))
        : Optional.empty();
  }
}
