package io.cadencia.adapter.cv.simulation;

/** The way of a hand or a piece. */
final class Path {

  private final Glide x;
  private final Glide y;

  Path(Spot initial) {
    x = new Glide(initial.x());
    y = new Glide(initial.y());
  }

  void moveTo(double start, double end, Spot target) {
    x.moveTo(start, end, target.x());
    y.moveTo(start, end, target.y());
  }

  Spot at(double time) {
    return new Spot(x.at(time), y.at(time));
  }

  Spot last() {
    return new Spot(x.last(), y.last());
  }

  void forgetBefore(double time) {
    x.forgetBefore(time);
    y.forgetBefore(time);
  }
}
