package io.cadencia.adapter.cv.simulation;

/** A point in the coordinates of a workstation, see {@link Bench}. */
record Spot(double x, double y) {

  Spot plus(double dx, double dy) {
    return new Spot(x + dx, y + dy);
  }
}
