package io.cadencia.adapter.cv.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether two engines found the same people in the same frame. Half precision rounds, so their
 * boxes agree within a tolerance and not bit for bit.
 *
 * @param matched people whom both found
 * @param leastOverlap of the two boxes of a person (IoU), 1 where nobody was found
 * @param largestScoreGap between the two scores of a person
 * @param strays boxes of one engine for which the other has none, nor a reason to have none
 */
public record BoxAgreement(
    int matched, double leastOverlap, double largestScoreGap, List<PersonBox> strays) {

  /** Boxes of a person share at least this part of their union. */
  public static final double OVERLAP = 0.98;

  /** Scores of a person differ by at most this. */
  public static final double SCORE_GAP = 0.02;

  /** Below this two boxes are not of one person at all, as when one engine keeps one per person. */
  private static final double SAME_PERSON = 0.45;

  public BoxAgreement {
    strays = List.copyOf(strays);
  }

  /** What is said of no frame at all. */
  public static BoxAgreement none() {
    return new BoxAgreement(0, 1, 0, List.of());
  }

  /**
   * Compares two answers to one frame. A box that is within the gap of the threshold may be missing
   * from the other answer: there its score may have fallen below.
   *
   * @param threshold the least score with which both engines tell a person
   */
  public static BoxAgreement of(List<PersonBox> expected, List<PersonBox> found, double threshold) {
    var left = new ArrayList<>(found);
    var agreement = none();
    for (var box : expected) {
      var twin = closest(box, left);
      if (twin < 0) {
        agreement = agreement.with(box, threshold);
      } else {
        agreement = agreement.with(box, left.remove(twin));
      }
    }
    for (var box : left) {
      agreement = agreement.with(box, threshold);
    }
    return agreement;
  }

  /** Of several frames together. */
  public BoxAgreement and(BoxAgreement other) {
    var all = new ArrayList<>(strays);
    all.addAll(other.strays);
    return new BoxAgreement(
        matched + other.matched,
        Math.min(leastOverlap, other.leastOverlap),
        Math.max(largestScoreGap, other.largestScoreGap),
        all);
  }

  public boolean withinTolerance() {
    return strays.isEmpty() && leastOverlap >= OVERLAP && largestScoreGap <= SCORE_GAP;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%d matched, least IoU %.4f, largest score gap %.4f, %d strays",
        matched,
        leastOverlap,
        largestScoreGap,
        strays.size());
  }

  private BoxAgreement with(PersonBox box, PersonBox twin) {
    var pair =
        new BoxAgreement(
            1, Boxes.overlap(box, twin), Math.abs(box.score() - twin.score()), List.of());
    return and(pair);
  }

  private BoxAgreement with(PersonBox lonely, double threshold) {
    return lonely.score() - threshold <= SCORE_GAP
        ? this
        : and(new BoxAgreement(0, 1, 0, List.of(lonely)));
  }

  private static int closest(PersonBox box, List<PersonBox> others) {
    int closest = -1;
    double most = SAME_PERSON;
    for (int i = 0; i < others.size(); i++) {
      double overlap = Boxes.overlap(box, others.get(i));
      if (overlap > most) {
        closest = i;
        most = overlap;
      }
    }
    return closest;
  }
}
