package io.cadencia.adapter.cv.movement;

import io.cadencia.adapter.cv.zone.BrightnessMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What stands still before a camera: of each cell the median brightness over a while, in which
 * hands, passers-by and trolleys are the exception.
 */
final class Background {

  /** Enough for whatever covers a cell less than half of the time. */
  static final int SAMPLES = 15;

  private final List<BrightnessMap> samples = new ArrayList<>();

  /** Adds a picture; every so many pictures a view is complete. */
  Optional<View> add(BrightnessMap picture) {
    if (!samples.isEmpty() && !isOfTheSameSize(picture, samples.get(0))) {
      samples.clear();
    }
    samples.add(picture);
    if (samples.size() < SAMPLES) {
      return Optional.empty();
    }
    var view = View.of(picture.columns(), picture.rows(), medians());
    samples.clear();
    return Optional.of(view);
  }

  private static boolean isOfTheSameSize(BrightnessMap one, BrightnessMap other) {
    return one.columns() == other.columns() && one.rows() == other.rows();
  }

  private float[] medians() {
    var medians = new float[samples.get(0).size()];
    var levels = new float[samples.size()];
    for (int cell = 0; cell < medians.length; cell++) {
      for (int i = 0; i < levels.length; i++) {
        levels[i] = samples.get(i).level(cell);
      }
      Arrays.sort(levels);
      medians[cell] = levels[levels.length / 2];
    }
    return medians;
  }
}
