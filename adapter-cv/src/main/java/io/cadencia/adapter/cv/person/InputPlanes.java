package io.cadencia.adapter.cv.person;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.util.Arrays;

/**
 * The three colour planes a network is fed with, filled from a frame by bilinear scaling.
 *
 * <p>Scaled here and not by a native library, so that the same frame gives the same numbers on
 * every machine.
 */
final class InputPlanes {

  /** What the networks were trained with around a picture. */
  private static final float GREY = 114;

  private final int width;
  private final int height;
  private final boolean redFirst;
  private final float divisor;
  private final float[] values;

  /**
   * @param redFirst whether red is the first plane (RGB) or the last (BGR)
   * @param divisor brightness 0 to 255 is divided by it
   */
  InputPlanes(int width, int height, boolean redFirst, float divisor) {
    this.width = width;
    this.height = height;
    this.redFirst = redFirst;
    this.divisor = divisor;
    this.values = new float[3 * width * height];
  }

  /** Plane by plane, row by row; the array is used again for the next frame. */
  float[] fill(VideoFrame frame, Letterbox letterbox) {
    Arrays.fill(values, GREY / divisor);
    var columns = Samples.of(frame.width(), letterbox.width());
    var rows = Samples.of(frame.height(), letterbox.height());
    for (int y = 0; y < letterbox.height(); y++) {
      int upper = rows.first[y] * frame.width();
      int lower = rows.second[y] * frame.width();
      int target = (letterbox.top() + y) * width + letterbox.left();
      fillRow(frame.bgr(), upper, lower, rows.weight[y], columns, target);
    }
    return values;
  }

  private void fillRow(byte[] bgr, int upper, int lower, float down, Samples columns, int target) {
    int plane = width * height;
    for (int x = 0; x < columns.first.length; x++) {
      int a = (upper + columns.first[x]) * 3;
      int b = (upper + columns.second[x]) * 3;
      int c = (lower + columns.first[x]) * 3;
      int d = (lower + columns.second[x]) * 3;
      float right = columns.weight[x];
      for (int channel = 0; channel < 3; channel++) {
        float above = mix(bgr[a + channel] & 0xff, bgr[b + channel] & 0xff, right);
        float below = mix(bgr[c + channel] & 0xff, bgr[d + channel] & 0xff, right);
        int to = redFirst ? 2 - channel : channel;
        values[to * plane + target + x] = mix(above, below, down) / divisor;
      }
    }
  }

  private static float mix(float from, float to, float weight) {
    return from + (to - from) * weight;
  }

  /** The two source pixels of each target pixel and the weight of the second; centres lie at .5. */
  private static final class Samples {

    private final int[] first;
    private final int[] second;
    private final float[] weight;

    private Samples(int target) {
      first = new int[target];
      second = new int[target];
      weight = new float[target];
    }

    static Samples of(int source, int target) {
      var samples = new Samples(target);
      double step = (double) source / target;
      for (int i = 0; i < target; i++) {
        double at = Math.max(0, Math.min(source - 1.0, (i + 0.5) * step - 0.5));
        samples.first[i] = (int) at;
        samples.second[i] = Math.min(source - 1, samples.first[i] + 1);
        samples.weight[i] = (float) (at - samples.first[i]);
      }
      return samples;
    }
  }
}
