package io.cadencia.domain.zone;

/**
 * A corner as somebody drew it: perhaps outside the frame, perhaps no number at all.
 *
 * @param x 0 at the left edge of the frame, 1 at the right
 * @param y 0 at the top, 1 at the bottom
 */
public record DrawnPoint(double x, double y) {

  boolean isInsideFrame() {
    return x >= 0 && x <= 1 && y >= 0 && y <= 1;
  }

  RelativePoint inFrame() {
    return new RelativePoint(x, y);
  }

  @Override
  public String toString() {
    return "(" + x + ", " + y + ")";
  }
}
