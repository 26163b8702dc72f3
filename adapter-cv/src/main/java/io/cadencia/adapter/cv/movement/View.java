package io.cadencia.adapter.cv.movement;

/**
 * What a camera looks at when nobody is in the way: the contrast of every cell of the picture with
 * its neighbourhood, which lamps and shadows of the day leave alone.
 */
@SuppressWarnings("ArrayRecordComponent") // views are compared by likeness
record View(int columns, int rows, float[] contrast) {

  /** Half of the neighbourhood's width in cells: a bin or a machine is larger. */
  private static final int REACH = 6;

  private static final float DARKEST = 4;

  View {
    if (contrast.length != columns * rows) {
      throw new IllegalArgumentException(
          columns + "x" + rows + " cells, but " + contrast.length + " values");
    }
  }

  /**
   * @param levels brightness of the cells, 0 to 255; light multiplies it, so its logarithm is used
   */
  static View of(int columns, int rows, float[] levels) {
    var logs = new float[levels.length];
    for (int i = 0; i < logs.length; i++) {
      logs[i] = (float) Math.log(Math.max(DARKEST, levels[i]));
    }
    var sums = new SummedArea(columns, rows, logs);
    var contrast = new float[logs.length];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        contrast[y * columns + x] = logs[y * columns + x] - sums.meanAround(x, y, REACH);
      }
    }
    return new View(columns, rows, contrast);
  }

  /** The contrast between cells at fractions of a cell; NaN outside of the picture. */
  double at(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    if (left < 0 || top < 0 || left + 1 >= columns || top + 1 >= rows) {
      return Double.NaN;
    }
    double right = x - left;
    double down = y - top;
    int i = top * columns + left;
    return (1 - down) * ((1 - right) * contrast[i] + right * contrast[i + 1])
        + down * ((1 - right) * contrast[i + columns] + right * contrast[i + columns + 1]);
  }

  /** How much there is to be seen: the standard deviation of the contrast. */
  double richness() {
    double squares = 0;
    for (float value : contrast) {
      squares += value * value;
    }
    return Math.sqrt(squares / contrast.length);
  }
}
