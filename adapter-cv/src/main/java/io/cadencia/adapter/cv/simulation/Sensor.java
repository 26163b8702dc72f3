package io.cadencia.adapter.cv.simulation;

import java.util.Arrays;

/** What the camera makes of a picture: a slight blur, brightness, noise. */
final class Sensor {

  private static final double NOISE = 4;
  private static final int NOISE_LENGTH = 1 << 20;
  private static final int EVEN = 0x00ff00ff;
  private static final int ODD = 0x0000ff00;

  private final long seed;
  private final byte[] noise = new byte[NOISE_LENGTH];

  Sensor(long seed) {
    this.seed = seed;
    var dice = Dice.of(seed, "noise");
    for (int i = 0; i < NOISE_LENGTH; i++) {
      noise[i] = (byte) Math.round(Math.min(Math.max(dice.gaussian() * NOISE, -30), 30));
    }
  }

  /** The frame's bytes in the order blue, green, red. */
  byte[] expose(int[] rgb, int width, long frame, double gain) {
    var levels = levels(gain);
    var noiseDice = Dice.of(seed, "frame", (int) frame, (int) (frame >>> 32));
    var bgr = new byte[rgb.length * 3];
    int height = rgb.length / width;
    for (int y = 0; y < height; y++) {
      int row = y * width;
      int below = y == height - 1 ? row : row + width;
      int start = noiseDice.below(NOISE_LENGTH - 3 * width);
      exposeRow(rgb, row, below, width, levels, start, bgr);
    }
    return bgr;
  }

  private void exposeRow(
      int[] rgb, int row, int below, int width, int[] levels, int noiseStart, byte[] bgr) {
    int out = row * 3;
    int in = noiseStart;
    for (int x = 0; x < width; x++) {
      int right = x == width - 1 ? x : x + 1;
      int pixel = mean(rgb[row + x], rgb[row + right], rgb[below + x], rgb[below + right]);
      bgr[out++] = clamp(levels[pixel & 0xff] + noise[in++]);
      bgr[out++] = clamp(levels[(pixel >> 8) & 0xff] + noise[in++]);
      bgr[out++] = clamp(levels[(pixel >> 16) & 0xff] + noise[in++]);
    }
  }

  /** The mean of four pixels, two channels at a time. */
  private static int mean(int a, int b, int c, int d) {
    int outer = (((a & EVEN) + (b & EVEN) + (c & EVEN) + (d & EVEN)) >>> 2) & EVEN;
    int inner = ((a & ODD) + (b & ODD) + (c & ODD) + (d & ODD)) >>> 2;
    return outer | (inner & ODD);
  }

  private static byte clamp(int value) {
    return (byte) (value < 0 ? 0 : Math.min(value, 255));
  }

  private static int[] levels(double gain) {
    var levels = new int[256];
    Arrays.setAll(levels, level -> (int) Math.round(level * gain));
    return levels;
  }
}
