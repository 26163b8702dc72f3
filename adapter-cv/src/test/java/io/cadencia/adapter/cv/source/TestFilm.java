package io.cadencia.adapter.cv.source;

import io.cadencia.adapter.cv.video.VideoFileWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;

/** Films for cameras: a bright bar that goes from left to right before a wall of noise. */
public final class TestFilm {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
  private static final int BAR = 16;
  private static final int NOISE = 60;

  private TestFilm() {}

  /**
   * @param framesPerSecond that the film says it has
   * @param shown every so many of them is there, 1 for all
   */
  public static Path write(
      Path file, int width, int height, int framesPerSecond, int shown, int seconds) {
    try (var writer = VideoFileWriter.create(file, width, height, framesPerSecond)) {
      for (int i = 0; i < seconds * framesPerSecond; i += shown) {
        var at = START.plusNanos(1_000_000_000L * i / framesPerSecond);
        writer.write(new VideoFrame(width, height, picture(width, height, i), at, i));
      }
      writer.finish();
    }
    return file;
  }

  private static byte[] picture(int width, int height, int step) {
    byte[] bgr = new byte[width * height * 3];
    var noise = new Random(step);
    for (int i = 0; i < bgr.length; i++) {
      bgr[i] = (byte) noise.nextInt(NOISE);
    }
    int left = (step * 4) % (width - BAR);
    for (int y = 0; y < height; y++) {
      for (int x = left * 3; x < (left + BAR) * 3; x++) {
        bgr[y * width * 3 + x] = (byte) 200;
      }
    }
    return bgr;
  }
}
