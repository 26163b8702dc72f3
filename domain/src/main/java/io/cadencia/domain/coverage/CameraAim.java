package io.cadencia.domain.coverage;

import io.cadencia.domain.plant.CameraId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a camera looks, against where it looked when it was first seen with these zones.
 *
 * @param shift the median way that points of the picture went, in widths of the picture: 15 pixels
 *     of 640 are 0.0234; 0 unless it is moved
 * @param since when this became known
 */
public record CameraAim(CameraId camera, Standing standing, double shift, Instant since) {

  /** What is known of where a camera looks. */
  public enum Standing {
    /** It is too dark to tell. */
    UNKNOWN,
    /** Where it looked at first. */
    IN_PLACE,
    /** Elsewhere, by so much. */
    MOVED,
    /** At something that has nothing in common with what was there. */
    UNRECOGNISABLE;

    /** As it is written outside, such as {@code in_place}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The standing of exactly this word. */
    public static Optional<Standing> ofWord(String word) {
      return Arrays.stream(values()).filter(standing -> standing.word().equals(word)).findFirst();
    }
  }

  /**
   * @throws IllegalArgumentException if the shift is negative or no number
   */
  public CameraAim {
    if (!(shift >= 0)) {
      throw new IllegalArgumentException("a camera cannot be moved by " + shift);
    }
  }

  /** Whether zones drawn before may lie beside what they are for. */
  public boolean isElsewhere() {
    return standing == Standing.MOVED || standing == Standing.UNRECOGNISABLE;
  }
}
