package io.cadencia.adapter.cv.movement;

/** Sums over rectangles of cells in constant time (Crow, SIGGRAPH 1984). */
final class SummedArea {

  private final int columns;
  private final int rows;
  private final double[] sums;

  SummedArea(int columns, int rows, float[] values) {
    this.columns = columns;
    this.rows = rows;
    this.sums = new double[(columns + 1) * (rows + 1)];
    for (int y = 0; y < rows; y++) {
      double line = 0;
      for (int x = 0; x < columns; x++) {
        line += values[y * columns + x];
        sums[(y + 1) * (columns + 1) + x + 1] = sums[y * (columns + 1) + x + 1] + line;
      }
    }
  }

  /** The mean of the square around a cell, as much of it as lies in the picture. */
  float meanAround(int x, int y, int reach) {
    int left = Math.max(0, x - reach);
    int top = Math.max(0, y - reach);
    int right = Math.min(columns, x + reach + 1);
    int bottom = Math.min(rows, y + reach + 1);
    int line = columns + 1;
    double sum =
        sums[bottom * line + right]
            - sums[top * line + right]
            - sums[bottom * line + left]
            + sums[top * line + left];
    return (float) (sum / ((right - left) * (bottom - top)));
  }
}
