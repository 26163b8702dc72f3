package io.cadencia.domain.zone;

import java.util.List;

/** What can be said about corners joined in their order, the last to the first. */
final class Outline {

  /** As a part of the frame: some ten pixels of 1280 x 720 enclose nothing. */
  private static final double SMALLEST_AREA = 1e-5;

  private Outline() {}

  static boolean isFlat(List<RelativePoint> corners) {
    return area(corners) < SMALLEST_AREA;
  }

  /** Shoelace formula. */
  static double area(List<RelativePoint> corners) {
    double twice = 0;
    for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
      twice += corners.get(j).x() * corners.get(i).y() - corners.get(i).x() * corners.get(j).y();
    }
    return Math.abs(twice) / 2;
  }

  /** Whether one edge runs right through another. */
  static boolean crossesItself(List<RelativePoint> corners) {
    return anyTwoApart(corners, Outline::cross);
  }

  /** Whether an edge comes back to another: a corner on it, a corner twice, or a way back. */
  static boolean touchesItself(List<RelativePoint> corners) {
    return anyTwoApart(corners, Outline::touch) || turnsBack(corners);
  }

  private interface EdgesTest {
    boolean holds(RelativePoint a, RelativePoint b, RelativePoint c, RelativePoint d);
  }

  private static boolean anyTwoApart(List<RelativePoint> corners, EdgesTest test) {
    int n = corners.size();
    for (int i = 0; i < n; i++) {
      for (int j = i + 2; j < n; j++) {
        boolean neighbours = i == 0 && j == n - 1;
        if (!neighbours
            && test.holds(
                corners.get(i), corners.get(i + 1), corners.get(j), corners.get((j + 1) % n))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean turnsBack(List<RelativePoint> corners) {
    int n = corners.size();
    for (int i = 0; i < n; i++) {
      var before = corners.get((i + n - 1) % n);
      var corner = corners.get(i);
      var after = corners.get((i + 1) % n);
      if (corner.equals(after)
          || (side(before, corner, after) == 0 && ahead(before, corner, after))) {
        return true;
      }
    }
    return false;
  }

  /** Of three points in one line: whether both others lie on the same side of the middle one. */
  private static boolean ahead(RelativePoint before, RelativePoint corner, RelativePoint after) {
    return (before.x() - corner.x()) * (after.x() - corner.x())
            + (before.y() - corner.y()) * (after.y() - corner.y())
        > 0;
  }

  private static boolean cross(RelativePoint a, RelativePoint b, RelativePoint c, RelativePoint d) {
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  }

  private static boolean touch(RelativePoint a, RelativePoint b, RelativePoint c, RelativePoint d) {
    return liesOn(a, b, c) || liesOn(a, b, d) || liesOn(c, d, a) || liesOn(c, d, b);
  }

  private static boolean liesOn(RelativePoint a, RelativePoint b, RelativePoint p) {
    return side(a, b, p) == 0
        && p.x() >= Math.min(a.x(), b.x())
        && p.x() <= Math.max(a.x(), b.x())
        && p.y() >= Math.min(a.y(), b.y())
        && p.y() <= Math.max(a.y(), b.y());
  }

  private static double side(RelativePoint a, RelativePoint b, RelativePoint p) {
    return Math.signum((b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x()));
  }
}
