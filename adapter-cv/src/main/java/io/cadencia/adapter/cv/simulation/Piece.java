package io.cadencia.adapter.cv.simulation;

/**
 * One piece of cloth on its way from the pick bin to the drop bin. No two look the same, so that a
 * piece more or less always shows.
 */
final class Piece {

  private static final double HALF_WIDTH = 21.5;
  private static final double HALF_HEIGHT = 21;

  /** Unevenness of the cut: how far each corner lies off, x and y in turn. */
  private final double[] corners;

  final int shade;
  final double foldAngle;
  final double foldOffset;
  final Path path;
  final Glide turn;

  /** When it is first lifted; unknown while it waits. */
  double liftedAt = Double.POSITIVE_INFINITY;

  Piece(int shade, double[] corners, double foldAngle, double foldOffset, Path path, Glide turn) {
    this.shade = shade;
    this.corners = corners.clone();
    this.foldAngle = foldAngle;
    this.foldOffset = foldOffset;
    this.path = path;
    this.turn = turn;
  }

  void carry(double start, double end, Spot target, double newTurn) {
    path.moveTo(start, end, target);
    turn.moveTo(start, end, newTurn);
  }

  /** Its outline with the middle and turn it has at the time. */
  Spot[] outlineAt(double time) {
    return outline(path.at(time), turn.at(time));
  }

  Spot[] outline(Spot middle, double angle) {
    double cos = Math.cos(angle);
    double sin = Math.sin(angle);
    var outline = new Spot[4];
    for (int i = 0; i < 4; i++) {
      double x = (i == 0 || i == 3 ? -HALF_WIDTH : HALF_WIDTH) + corners[2 * i];
      double y = (i < 2 ? -HALF_HEIGHT : HALF_HEIGHT) + corners[2 * i + 1];
      outline[i] = middle.plus(cos * x - sin * y, sin * x + cos * y);
    }
    return outline;
  }

  /**
   * When its last corner crosses the right edge of an area on a carry that ends clear of it, found
   * by bisection to a microsecond.
   */
  double leaves(Bench.Area area, double start, double end) {
    double inside = start;
    double outside = end;
    while (outside - inside > 1e-6) {
      double middle = (inside + outside) / 2;
      if (leftmost(outlineAt(middle)) < area.right()) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return outside;
  }

  private static double leftmost(Spot[] outline) {
    double least = Double.POSITIVE_INFINITY;
    for (var corner : outline) {
      least = Math.min(least, corner.x());
    }
    return least;
  }
}
