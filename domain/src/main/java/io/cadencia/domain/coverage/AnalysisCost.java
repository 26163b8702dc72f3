package io.cadencia.domain.coverage;

import java.time.Duration;
import java.util.Locale;

/**
 * What watching costs, on one processor that does nothing else.
 *
 * @param decode making a picture of what a camera sends
 * @param motion looking at the zones of a picture
 * @param search finding the people in a picture
 */
public record AnalysisCost(Duration decode, Duration motion, Duration search) {

  /** How many pictures of a camera are looked at in a second. */
  public static final int FRAMES_PER_SECOND = 4;

  /**
   * How often each camera is to be searched for people in a second, at least. Searched once in two
   * seconds, cycles were found as well as searched two and a half times a second.
   */
  public static final double SEARCHES_PER_SECOND = 1;

  /** What stays free for the board, the storage, and a neighbour who is busy. */
  public static final double USABLE = 0.8;

  /**
   * What to reckon with where nothing was measured: twice what a processor of 2020 takes for
   * yolov8n.
   */
  public static final AnalysisCost GUESS =
      new AnalysisCost(Duration.ofMillis(2), Duration.ofMillis(3), Duration.ofMillis(150));

  /** The same where another device searches, at a tenth of what such devices do. */
  public static final AnalysisCost GUESS_OF_FAST =
      new AnalysisCost(Duration.ofMillis(2), Duration.ofMillis(3), Duration.ofMillis(20));

  /** A part of the work. */
  public enum Part {
    DECODE,
    MOTION,
    SEARCH;

    /** As it is written outside, such as {@code decode}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException if a part takes no time at all, or less
   */
  public AnalysisCost {
    for (var part : new Duration[] {decode, motion, search}) {
      if (part.isNegative() || part.isZero()) {
        throw new IllegalArgumentException("every part of the work takes time, was " + part);
      }
    }
  }

  /** How many cameras so many processors can watch; one at least. */
  public int camerasOn(int processors) {
    double each = load(Part.DECODE) + load(Part.MOTION) + load(Part.SEARCH);
    return Math.max(1, (int) (processors * USABLE / each));
  }

  /** The part that takes most, so that less of it would let more cameras be watched. */
  public Part limit() {
    var limit = Part.DECODE;
    for (var part : Part.values()) {
      limit = load(part) > load(limit) ? part : limit;
    }
    return limit;
  }

  /** The part of a processor that one camera takes for this. */
  public double load(Part part) {
    return switch (part) {
      case DECODE -> FRAMES_PER_SECOND * seconds(decode);
      case MOTION -> FRAMES_PER_SECOND * seconds(motion);
      case SEARCH -> SEARCHES_PER_SECOND * seconds(search);
    };
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
