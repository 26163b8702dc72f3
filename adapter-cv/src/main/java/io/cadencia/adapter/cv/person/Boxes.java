package io.cadencia.adapter.cv.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be said about several boxes of one frame. */
final class Boxes {

  private Boxes() {}

  static PersonBox around(
      double centreX, double centreY, double width, double height, double score) {
    return new PersonBox(
        centreX - width / 2,
        centreY - height / 2,
        centreX + width / 2,
        centreY + height / 2,
        score);
  }

  /**
   * One box per person, surest first (non-maximum suppression); of equally sure ones the first
   * given.
   *
   * @param overlap boxes that share more than this part of their union are one person
   */
  static List<PersonBox> distinct(List<PersonBox> boxes, double overlap) {
    var surestFirst = new ArrayList<>(boxes);
    surestFirst.sort(Comparator.comparingDouble(PersonBox::score).reversed());
    var kept = new ArrayList<PersonBox>();
    for (var box : surestFirst) {
      if (kept.stream().noneMatch(other -> overlap(box, other) > overlap)) {
        kept.add(box);
      }
    }
    return List.copyOf(kept);
  }

  /** Intersection over union, 0 to 1. */
  static double overlap(PersonBox a, PersonBox b) {
    double width = Math.min(a.right(), b.right()) - Math.max(a.left(), b.left());
    double height = Math.min(a.bottom(), b.bottom()) - Math.max(a.top(), b.top());
    if (width <= 0 || height <= 0) {
      return 0;
    }
    double shared = width * height;
    return shared / (area(a) + area(b) - shared);
  }

  private static double area(PersonBox box) {
    return (box.right() - box.left()) * (box.bottom() - box.top());
  }
}
