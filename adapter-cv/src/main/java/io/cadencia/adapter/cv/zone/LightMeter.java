package io.cadencia.adapter.cv.zone;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Measures how bright the light is by comparing every cell of the frame with what it used to be:
 * the median of these ratios is the lamp's, whatever people and trolleys do in less than half of
 * the picture.
 */
final class LightMeter {

  private static final float DARKEST = 4;
  private static final float ADAPTATION_PER_SECOND = 0.05f;

  private float @Nullable [] reference;
  private @Nullable Instant last;
  private float scale = 1;

  /** The brightness of the light: 1 at the first frame, twice as bright is 2. */
  float gain(Instant at, BrightnessMap map) {
    var known = reference;
    if (known == null || known.length != map.size()) {
      begin(map);
      last = at;
      return 1;
    }
    float gain = medianRatio(map, known);
    adapt(map, known, gain, at);
    last = at;
    return gain;
  }

  /**
   * What a level of the first frame's light is multiplied with so that the frame's median becomes
   * 100.
   */
  float scale() {
    return scale;
  }

  private void begin(BrightnessMap map) {
    var levels = new float[map.size()];
    for (int i = 0; i < levels.length; i++) {
      levels[i] = Math.max(DARKEST, map.level(i));
    }
    reference = levels;
    var sorted = levels.clone();
    Arrays.sort(sorted);
    scale = 100 / sorted[sorted.length / 2];
  }

  private static float medianRatio(BrightnessMap map, float[] known) {
    var ratios = new float[known.length];
    for (int i = 0; i < ratios.length; i++) {
      ratios[i] = Math.max(DARKEST, map.level(i)) / known[i];
    }
    Arrays.sort(ratios);
    return ratios[ratios.length / 2];
  }

  private void adapt(BrightnessMap map, float[] known, float gain, Instant at) {
    float seconds = last == null ? 0 : Duration.between(last, at).toMillis() / 1000f;
    float weight = Math.min(1, ADAPTATION_PER_SECOND * Math.max(0, seconds));
    for (int i = 0; i < known.length; i++) {
      known[i] += weight * (Math.max(DARKEST, map.level(i)) / gain - known[i]);
    }
  }
}
