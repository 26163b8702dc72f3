package io.cadencia.adapter.cv.simulation;

/** How high a simulated camera hangs: the higher, the deeper tables look and the shorter people. */
public enum CameraHeight {
  /** A little above the heads. */
  LOW(292, 1, 1),
  /** Below the ceiling. */
  HIGH(232, 1.4, 0.88);

  /** Height in the picture of the tables' far edge, in pixels. */
  final double tableTop;

  /** How much longer what lies on a table looks from front to back. */
  final double depth;

  /** How much taller what stands upright looks. */
  final double upright;

  CameraHeight(double tableTop, double depth, double upright) {
    this.tableTop = tableTop;
    this.depth = depth;
    this.upright = upright;
  }
}
