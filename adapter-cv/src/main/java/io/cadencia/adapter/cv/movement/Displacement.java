package io.cadencia.adapter.cv.movement;

import java.util.Arrays;

/**
 * How a view lies over another: turned and enlarged about the middle of the picture, then shifted.
 *
 * @param dx to the right, in widths of the picture
 * @param dy downwards, in widths of the picture
 * @param radians turned clockwise on the screen
 * @param zoom enlarged so many times
 */
public record Displacement(double dx, double dy, double radians, double zoom) {

  static final Displacement NONE = new Displacement(0, 0, 0, 1);

  private static final int POINTS = 9;

  /**
   * The median way that points of the picture went.
   *
   * @param height of the picture in its widths
   * @return in widths of the picture: 15 pixels of 640 are 0.0234
   */
  public double medianShift(double height) {
    var ways = new double[POINTS * POINTS];
    for (int i = 0; i < ways.length; i++) {
      double x = (i % POINTS + 0.5) / POINTS - 0.5;
      double y = ((Math.floorDiv(i, POINTS) + 0.5) / POINTS - 0.5) * height;
      ways[i] = Math.hypot(movedX(x, y) - x, movedY(x, y) - y);
    }
    Arrays.sort(ways);
    return ways[ways.length / 2];
  }

  /** Where a point of the one view lies in the other, from the middle, in widths. */
  double movedX(double x, double y) {
    return zoom * (Math.cos(radians) * x - Math.sin(radians) * y) + dx;
  }

  double movedY(double x, double y) {
    return zoom * (Math.sin(radians) * x + Math.cos(radians) * y) + dy;
  }
}
