package io.cadencia.adapter.cv.movement;

/** How much a view looks like another once it is laid over it. */
final class Likeness {

  /** Less overlap than this says nothing. */
  private static final double LEAST_OVERLAP = 0.3;

  private final View reference;
  private final View now;

  Likeness(View reference, View now) {
    this.reference = reference;
    this.now = now;
  }

  /**
   * The normalised cross-correlation of the contrast where the views overlap.
   *
   * @param displacement of what is seen now against the reference
   * @return 1 for the same, about 0 for views that have nothing in common
   */
  double under(Displacement displacement) {
    int columns = reference.columns();
    int rows = reference.rows();
    double cos = displacement.zoom() * Math.cos(displacement.radians());
    double sin = displacement.zoom() * Math.sin(displacement.radians());
    double middleX = (columns - 1) / 2.0;
    double middleY = (rows - 1) / 2.0;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    double sumX = 0;
    double sumY = 0;
    int seen = 0;
    for (int row = 0; row < rows; row++) {
      double y = row - middleY;
      double atX = middleX + displacement.dx() * columns - cos * middleX - sin * y;
      double atY = middleY + displacement.dy() * columns - sin * middleX + cos * y;
      for (int column = 0; column < columns; column++, atX += cos, atY += sin) {
        double there = now.at(atX, atY);
        if (Double.isNaN(there)) {
          continue;
        }
        double here = reference.contrast()[row * columns + column];
        sumX += here;
        sumY += there;
        xx += here * here;
        yy += there * there;
        xy += here * there;
        seen++;
      }
    }
    if (seen < LEAST_OVERLAP * columns * rows) {
      return 0;
    }
    double spread = (xx - sumX * sumX / seen) * (yy - sumY * sumY / seen);
    return spread <= 0 ? 0 : (xy - sumX * sumY / seen) / Math.sqrt(spread);
  }
}
