package io.cadencia.domain.zone;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of the frame two polygons both cover, be they convex or not.
 *
 * <p>A polygon is the sum of the triangles from its first corner to each of its edges, those that
 * turn the other way counted as less than nothing. So the shared area is the sum over all pairs of
 * triangles, and of two triangles it is found by cutting one along the edges of the other.
 */
final class SharedArea {

  private record Point(double x, double y) {}

  /** Turns left: its area is positive. */
  private record Triangle(Point a, Point b, Point c, int sign) {}

  private SharedArea() {}

  static double of(Polygon first, Polygon second) {
    double sum = 0;
    var others = triangles(second);
    for (var one : triangles(first)) {
      for (var other : others) {
        sum += one.sign() * other.sign() * shared(one, other);
      }
    }
    return Math.abs(sum);
  }

  private static List<Triangle> triangles(Polygon polygon) {
    var corners = polygon.corners().stream().map(p -> new Point(p.x(), p.y())).toList();
    var triangles = new ArrayList<Triangle>();
    for (int i = 1; i + 1 < corners.size(); i++) {
      var a = corners.get(0);
      var b = corners.get(i);
      var c = corners.get(i + 1);
      double turn = turn(a, b, c);
      if (turn != 0) {
        triangles.add(turn > 0 ? new Triangle(a, b, c, 1) : new Triangle(a, c, b, -1));
      }
    }
    return triangles;
  }

  private static double shared(Triangle one, Triangle other) {
    var rest = List.of(one.a(), one.b(), one.c());
    rest = leftOf(other.a(), other.b(), rest);
    rest = leftOf(other.b(), other.c(), rest);
    return area(leftOf(other.c(), other.a(), rest));
  }

  /** What of a convex shape lies to the left of a line. */
  private static List<Point> leftOf(Point from, Point to, List<Point> shape) {
    var rest = new ArrayList<Point>();
    for (int i = 0; i < shape.size(); i++) {
      var here = shape.get(i);
      var next = shape.get((i + 1) % shape.size());
      double sideHere = turn(from, to, here);
      double sideNext = turn(from, to, next);
      if (sideHere >= 0) {
        rest.add(here);
      }
      if (sideHere * sideNext < 0) {
        rest.add(between(here, next, sideHere / (sideHere - sideNext)));
      }
    }
    return rest;
  }

  private static Point between(Point a, Point b, double part) {
    return new Point(a.x() + part * (b.x() - a.x()), a.y() + part * (b.y() - a.y()));
  }

  private static double area(List<Point> shape) {
    double twice = 0;
    for (int i = 1; i + 1 < shape.size(); i++) {
      twice += turn(shape.get(0), shape.get(i), shape.get(i + 1));
    }
    return twice / 2;
  }

  private static double turn(Point a, Point b, Point c) {
    return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x());
  }
}
