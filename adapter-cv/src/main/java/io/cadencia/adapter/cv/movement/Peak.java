package io.cadencia.adapter.cv.movement;

/**
 * The highest place of a correlation.
 *
 * @param x to the right of the origin, in grid points; negative to the left
 * @param y below the origin
 * @param height at most 1
 */
record Peak(double x, double y, double height) {

  /**
   * @param correlation on the grid of {@link WindowedView#SIZE}, which goes around its edges
   */
  static Peak of(double[] correlation) {
    return within(correlation, WindowedView.SIZE / 2, WindowedView.SIZE / 2);
  }

  /**
   * @param reachX how far from the origin it is looked for to both sides, at most half of the grid
   * @param reachY how far above and below
   */
  static Peak within(double[] correlation, int reachX, int reachY) {
    int bestX = 0;
    int bestY = 0;
    for (int y = -reachY; y < reachY; y++) {
      for (int x = -reachX; x < reachX; x++) {
        if (at(correlation, x, y) > at(correlation, bestX, bestY)) {
          bestX = x;
          bestY = y;
        }
      }
    }
    double height = at(correlation, bestX, bestY);
    double x =
        between(at(correlation, bestX - 1, bestY), height, at(correlation, bestX + 1, bestY));
    double y =
        between(at(correlation, bestX, bestY - 1), height, at(correlation, bestX, bestY + 1));
    return new Peak(bestX + x, bestY + y, height);
  }

  private static double at(double[] correlation, int x, int y) {
    int mask = WindowedView.SIZE - 1;
    return correlation[(y & mask) * WindowedView.SIZE + (x & mask)];
  }

  /** The top of the parabola through three neighbours, from the middle one. */
  private static double between(double before, double top, double after) {
    double bend = before - 2 * top + after;
    return bend >= 0 ? 0 : Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend)));
  }
}
