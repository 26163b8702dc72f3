package io.cadencia.domain.zone;

import java.util.List;

/**
 * A simple polygon inside the frame.
 *
 * @param corners at least three, in order, the last joined to the first
 */
public record Polygon(List<RelativePoint> corners) {

  public Polygon {
    corners = List.copyOf(corners);
    if (corners.size() < 3) {
      throw new IllegalArgumentException(
          "a polygon needs at least 3 corners, has " + corners.size());
    }
    if (crossesItself(corners)) {
      throw new IllegalArgumentException("a polygon must not cross itself, was " + corners);
    }
    if (area(corners) < 1e-5) {
      throw new IllegalArgumentException("a polygon must enclose an area, was " + corners);
    }
  }

  /** A rectangle with the given edges. */
  public static Polygon rectangle(double left, double top, double right, double bottom) {
    return new Polygon(
        List.of(
            new RelativePoint(left, top),
            new RelativePoint(right, top),
            new RelativePoint(right, bottom),
            new RelativePoint(left, bottom)));
  }

  /** Whether the point lies inside (even-odd rule). */
  public boolean contains(RelativePoint point) {
    boolean inside = false;
    for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
      var a = corners.get(i);
      var b = corners.get(j);
      if (a.y() > point.y() != b.y() > point.y()
          && point.x() < (b.x() - a.x()) * (point.y() - a.y()) / (b.y() - a.y()) + a.x()) {
        inside = !inside;
      }
    }
    return inside;
  }

  /** The part of the frame it covers, 0 to 1 (shoelace formula). */
  public double area() {
    return area(corners);
  }

  private static double area(List<RelativePoint> corners) {
    double twice = 0;
    for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
      twice += corners.get(j).x() * corners.get(i).y() - corners.get(i).x() * corners.get(j).y();
    }
    return Math.abs(twice) / 2;
  }

  private static boolean crossesItself(List<RelativePoint> corners) {
    int n = corners.size();
    for (int i = 0; i < n; i++) {
      for (int j = i + 2; j < n; j++) {
        boolean neighbours = i == 0 && j == n - 1;
        if (!neighbours
            && cross(
                corners.get(i), corners.get(i + 1), corners.get(j), corners.get((j + 1) % n))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean cross(RelativePoint a, RelativePoint b, RelativePoint c, RelativePoint d) {
    return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
  }

  private static double side(RelativePoint a, RelativePoint b, RelativePoint p) {
    return Math.signum((b.x() - a.x()) * (p.y() - a.y()) - (b.y() - a.y()) * (p.x() - a.x()));
  }
}
