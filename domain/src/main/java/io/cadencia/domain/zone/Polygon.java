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
    if (Outline.crossesItself(corners)) {
      throw new IllegalArgumentException("a polygon must not cross itself, was " + corners);
    }
    if (Outline.isFlat(corners)) {
      throw new IllegalArgumentException("a polygon must enclose an area, was " + corners);
    }
    if (Outline.touchesItself(corners)) {
      throw new IllegalArgumentException(
          "a polygon must have each corner once and not touch itself, was " + corners);
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

  /** The part of the frame it covers, 0 to 1. */
  public double area() {
    return Outline.area(corners);
  }

  /** The part of the frame that both cover; polygons that touch share none. */
  public double areaSharedWith(Polygon other) {
    return SharedArea.of(this, other);
  }
}
