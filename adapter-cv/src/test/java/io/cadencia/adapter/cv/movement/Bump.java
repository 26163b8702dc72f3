package io.cadencia.adapter.cv.movement;

import io.cadencia.adapter.cv.source.VideoFrame;

/** Somebody touched the camera: its pictures are shifted, turned and enlarged from then on. */
record Bump(double dxPixels, double dyPixels, double degrees, double zoom) {

  /** The frame as the camera shows it now; what it did not see before repeats its edge. */
  VideoFrame of(VideoFrame frame) {
    int width = frame.width();
    int height = frame.height();
    var bgr = new byte[frame.bgr().length];
    double cos = Math.cos(Math.toRadians(degrees)) / zoom;
    double sin = Math.sin(Math.toRadians(degrees)) / zoom;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double ax = x - width / 2.0 - dxPixels;
        double ay = y - height / 2.0 - dyPixels;
        int fromX = clamp(cos * ax + sin * ay + width / 2.0, width);
        int fromY = clamp(-sin * ax + cos * ay + height / 2.0, height);
        System.arraycopy(frame.bgr(), (fromY * width + fromX) * 3, bgr, (y * width + x) * 3, 3);
      }
    }
    return new VideoFrame(width, height, bgr, frame.at(), frame.index());
  }

  private static int clamp(double value, int limit) {
    return (int) Math.max(0, Math.min(limit - 1, Math.round(value)));
  }

  Displacement asDisplacement() {
    return new Displacement(dxPixels / 640, dyPixels / 640, Math.toRadians(degrees), zoom);
  }
}
