package io.cadencia.adapter.cv.movement;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds how what is seen now lies over a reference: turn and zoom from the strengths of the waves,
 * which no shift changes, on a logarithmic polar grid (Reddy and Chatterji, IEEE Transactions on
 * Image Processing 5, 1996); then the shift by phase correlation; then a search nearby for the best
 * likeness.
 */
final class Registration {

  /** More than this is no bump: the camera looks elsewhere. */
  private static final double MOST_RADIANS = Math.toRadians(20);

  private static final double MOST_ZOOM = 1.3;

  /** Views that are so much alike need no search: a shift of four pixels of 640 leaves 0.76. */
  private static final double SURELY_UNMOVED = 0.85;

  /** The finest steps of the search: a twentieth of a cell, a hundredth of a degree. */
  private static final int HALVINGS = 4;

  private final View reference;
  private final View now;
  private final Likeness likeness;

  Registration(View reference, View now) {
    this.reference = reference;
    this.now = now;
    this.likeness = new Likeness(reference, now);
  }

  /**
   * How what is seen now lies over the reference, and how much they look alike then.
   *
   * @param unmoved how much they look alike if nothing moved
   */
  record Result(Displacement displacement, double alike, double unmoved) {}

  Result find() {
    var best = Displacement.NONE;
    double unmoved = likeness.under(best);
    double alike = unmoved;
    if (unmoved >= SURELY_UNMOVED) {
      return new Result(best, unmoved, unmoved);
    }
    for (var turned : turns()) {
      var shifted = shiftOf(turned);
      double score = likeness.under(shifted);
      if (score > alike) {
        best = shifted;
        alike = score;
      }
    }
    return refined(best, alike, unmoved);
  }

  /** Turns and zooms worth a try, beside none at all. */
  private List<Displacement> turns() {
    var turns = new ArrayList<>(List.of(Displacement.NONE));
    var seen = new PolarSpectrum(WindowedView.of(now));
    turns.addAll(
        new PolarSpectrum(WindowedView.of(reference)).turnsOf(seen, MOST_RADIANS, MOST_ZOOM));
    return turns;
  }

  /** The same turn, with the shift that remains once what is seen now is turned back. */
  private Displacement shiftOf(Displacement turned) {
    var back = new float[now.contrast().length];
    int columns = now.columns();
    double height = (double) now.rows() / columns;
    for (int i = 0; i < back.length; i++) {
      double x = (i % columns + 0.5) / columns - 0.5;
      double y = (Math.floorDiv(i, columns) + 0.5) / columns - height / 2;
      double there =
          now.at(
              (turned.movedX(x, y) + 0.5) * columns - 0.5,
              (turned.movedY(x, y) + height / 2) * columns - 0.5);
      back[i] = Double.isNaN(there) ? 0 : (float) there;
    }
    var straight = new View(columns, now.rows(), back);
    var peak = Peak.of(WindowedView.of(reference).correlation(WindowedView.of(straight)));
    double dx = peak.x() / columns;
    double dy = peak.y() / columns;
    return new Displacement(
        turned.movedX(dx, dy), turned.movedY(dx, dy), turned.radians(), turned.zoom());
  }

  /** A pattern search: tries steps in each direction, and shorter ones when none is better. */
  private Result refined(Displacement start, double score, double unmoved) {
    var best = start;
    double alike = score;
    double step = 1;
    for (int halving = 0; halving <= HALVINGS; ) {
      var better = best;
      for (var neighbour : neighbours(best, step)) {
        double found = likeness.under(neighbour);
        if (found > alike) {
          alike = found;
          better = neighbour;
        }
      }
      if (better.equals(best)) {
        step /= 2;
        halving++;
      }
      best = better;
    }
    return new Result(best, alike, unmoved);
  }

  /** One cell, a quarter of a degree, half a percent. */
  private List<Displacement> neighbours(Displacement d, double step) {
    double cell = step / reference.columns();
    double angle = step * Math.toRadians(0.25);
    double factor = 1 + step * 0.005;
    return List.of(
        new Displacement(d.dx() + cell, d.dy(), d.radians(), d.zoom()),
        new Displacement(d.dx() - cell, d.dy(), d.radians(), d.zoom()),
        new Displacement(d.dx(), d.dy() + cell, d.radians(), d.zoom()),
        new Displacement(d.dx(), d.dy() - cell, d.radians(), d.zoom()),
        new Displacement(d.dx(), d.dy(), d.radians() + angle, d.zoom()),
        new Displacement(d.dx(), d.dy(), d.radians() - angle, d.zoom()),
        new Displacement(d.dx(), d.dy(), d.radians(), d.zoom() * factor),
        new Displacement(d.dx(), d.dy(), d.radians(), d.zoom() / factor));
  }
}
