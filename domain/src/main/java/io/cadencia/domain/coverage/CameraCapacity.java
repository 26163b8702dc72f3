package io.cadencia.domain.coverage;

import java.util.List;
import java.util.Locale;

/**
 * How many cameras a box can watch.
 *
 * @param cameras at most, one at least
 * @param origin how that is known
 */
public record CameraCapacity(int cameras, Origin origin) {

  /** Where the number comes from. */
  public enum Origin {
    /** It was measured on this box. */
    MEASURED,
    /** It was guessed from the box's processors, carefully. */
    ESTIMATED,
    /** Somebody said so. */
    CONFIGURED;

    /** As it is written outside, such as {@code measured}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @throws IllegalArgumentException if there is room for no camera
   */
  public CameraCapacity {
    if (cameras < 1) {
      throw new IllegalArgumentException("a box watches one camera at least, was " + cameras);
    }
  }

  /** Those there is room for. */
  public <T> List<T> within(List<T> oldestFirst) {
    return oldestFirst.subList(0, Math.min(cameras, oldestFirst.size()));
  }

  /** Those there is no room for. */
  public <T> List<T> beyond(List<T> oldestFirst) {
    return oldestFirst.subList(Math.min(cameras, oldestFirst.size()), oldestFirst.size());
  }
}
