package io.cadencia.domain.zone;

/**
 * A point of a frame, whatever its size in pixels.
 *
 * @param x 0 at the left edge, 1 at the right
 * @param y 0 at the top, 1 at the bottom
 */
public record RelativePoint(double x, double y) {

  public RelativePoint {
    if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
      throw new IllegalArgumentException(
          "a point must lie inside the frame (0 to 1), was (" + x + ", " + y + ")");
    }
  }
}
