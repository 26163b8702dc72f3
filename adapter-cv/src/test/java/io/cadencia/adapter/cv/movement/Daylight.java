package io.cadencia.adapter.cv.movement;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.LocalTime;
import java.util.SplittableRandom;

/**
 * The light of one working day in a hall with a window to the left and two rows of lamps: the sun
 * rises and sets, clouds pass, a patch of sun wanders over the benches, the right-hand lamps are
 * off at noon and all of them in the night.
 */
final class Daylight {

  private static final double SUNRISE = 6;
  private static final double SUNSET = 18;
  private static final double LAMPS_ON = 5.75;
  private static final double LAMPS_OFF = 22;
  private static final double LAMPS = 0.6;
  private static final double SUN = 0.7;
  private static final double NIGHT = 0.02;
  private static final int CLOUD_STEPS = 24 * 60;

  private final double[] clouds = new double[CLOUD_STEPS + 1];

  /**
   * @param seed of the clouds of the day
   */
  Daylight(long seed) {
    var random = new SplittableRandom(seed);
    double cloud = 0.5;
    for (int minute = 0; minute <= CLOUD_STEPS; minute++) {
      double gust = random.nextDouble(-0.12, 0.12);
      cloud = Math.max(0, Math.min(1, cloud + gust));
      clouds[minute] = cloud;
    }
  }

  /** The frame in the light of that time; what is too bright is white. */
  VideoFrame on(VideoFrame frame, LocalTime time) {
    double hour = time.toSecondOfDay() / 3600.0;
    var gains = gains(hour, frame.width(), frame.height());
    var bgr = new byte[frame.bgr().length];
    for (int i = 0; i < bgr.length; i++) {
      double level = (frame.bgr()[i] & 0xff) * gains[Math.floorDiv(i, 3)];
      bgr[i] = (byte) Math.min(255, Math.round(level));
    }
    return new VideoFrame(frame.width(), frame.height(), bgr, frame.at(), frame.index());
  }

  private float[] gains(double hour, int width, int height) {
    double sky = SUN * height(hour) * (1 - 0.7 * cloud(hour));
    var gains = new float[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double across = (double) x / width;
        double gain = NIGHT + lamps(hour, across) + sky * (1.3 - 0.8 * across);
        boolean sunlit = isSunlit(hour, across, (double) y / height);
        gains[y * width + x] = (float) (sunlit ? gain * 1.4 : gain);
      }
    }
    return gains;
  }

  /** How high the sun stands, 0 to 1. */
  private static double height(double hour) {
    boolean isUp = hour > SUNRISE && hour < SUNSET;
    return isUp ? Math.sin(Math.PI * (hour - SUNRISE) / (SUNSET - SUNRISE)) : 0;
  }

  private static double lamps(double hour, double across) {
    boolean on = hour >= LAMPS_ON && hour < LAMPS_OFF;
    boolean lunch = hour >= 12 && hour < 13 && across > 0.5;
    return on && !lunch ? LAMPS : 0;
  }

  /** A slanting stripe with sharp edges, from the right in the morning to the left at night. */
  private boolean isSunlit(double hour, double across, double down) {
    if (height(hour) < 0.2 || cloud(hour) > 0.5) {
      return false;
    }
    double middle = 1.1 - 1.2 * (hour - SUNRISE) / (SUNSET - SUNRISE) + 0.25 * (down - 0.5);
    return Math.abs(across - middle) < 0.09;
  }

  private double cloud(double hour) {
    return clouds[(int) (hour * 60)];
  }
}
