package io.cadencia.adapter.cv.simulation;

/**
 * Where things are at a workstation, in its own coordinates: x to the right of the operator's
 * middle, y below the table's far edge. A unit is a pixel in a line of three stations.
 */
final class Bench {

  /** Edges of the bins and the needle's surroundings as left, top, right, bottom. */
  static final Area PICK = new Area(-101, 26, -49, 80);

  static final Area DROP = new Area(49, 26, 101, 80);
  static final Area WORK = new Area(-32, 4, 34, 74);

  /** Holds the middle of the operator's box, leaning, gesturing or not. */
  static final Area SEAT = new Area(-85, -125, 85, 12);

  static final double TABLE_DEPTH = 94;

  static final Spot NEEDLE = new Spot(-2, 40);
  static final Spot LEFT_HOLD = new Spot(-24, 46);
  static final Spot RIGHT_HOLD = new Spot(18, 48);
  static final Spot LEFT_REST = new Spot(-20, 24);
  static final Spot RIGHT_REST = new Spot(16, 28);

  /** Hands in the lap, hidden by the table. */
  static final Spot LEFT_LAP = new Spot(-34, -8);

  static final Spot RIGHT_LAP = new Spot(34, -8);

  private Bench() {}

  /** A rectangle at a workstation. */
  record Area(double left, double top, double right, double bottom) {

    Spot middle() {
      return new Spot((left + right) / 2, (top + bottom) / 2);
    }
  }
}
