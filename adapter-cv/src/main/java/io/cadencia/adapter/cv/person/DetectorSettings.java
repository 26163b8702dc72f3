package io.cadencia.adapter.cv.person;

/**
 * How a network is asked.
 *
 * @param confidence the least score of a person, above 0 and below 1
 * @param overlap boxes that share more than this part of their union (IoU) are one person, 0 to 1
 * @param threads of one call into the network; one thread per worker costs the least CPU per frame
 */
public record DetectorSettings(double confidence, double overlap, int threads) {

  public DetectorSettings {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException(
          "detector confidence must lie between 0 and 1, was " + confidence);
    }
    if (!(overlap >= 0 && overlap <= 1)) {
      throw new IllegalArgumentException("detector overlap must lie in 0 to 1, was " + overlap);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("detector threads must be at least 1, was " + threads);
    }
  }

  /** A traffic cone at 0.25 is a person, at 0.35 it is none: see the clips of the tests. */
  public static DetectorSettings defaults() {
    return new DetectorSettings(0.35, 0.45, 1);
  }
}
