package io.cadencia.adapter.cv.zone;

import io.cadencia.adapter.cv.source.VideoFrame;

/**
 * The brightness of a frame in square cells: the mean of each averages the sensor's noise away, and
 * what is left is small.
 */
public final class BrightnessMap {

  /** As bright as a cell can be. */
  static final double BRIGHTEST = 255;

  private static final int CELLS_ACROSS = 160;

  private final int columns;
  private final int rows;
  private final float[] levels;

  private BrightnessMap(int columns, int rows, float[] levels) {
    this.columns = columns;
    this.rows = rows;
    this.levels = levels;
  }

  /**
   * Levels from 0 (black) to {@link #BRIGHTEST}; pixels that fill no whole cell at the right and
   * bottom edge are left out.
   */
  public static BrightnessMap of(VideoFrame frame) {
    int cell = cellSize(frame.width());
    int columns = frame.width() / cell;
    int rows = frame.height() / cell;
    var levels = new float[columns * rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        levels[row * columns + column] = mean(frame, column * cell, row * cell, cell);
      }
    }
    return new BrightnessMap(columns, rows, levels);
  }

  /** The edge of a cell in pixels. */
  static int cellSize(int frameWidth) {
    return Math.max(1, frameWidth / CELLS_ACROSS);
  }

  /** Weights of ITU-R BT.601 for blue, green and red, in 1024ths. */
  private static float mean(VideoFrame frame, int left, int top, int cell) {
    var bgr = frame.bgr();
    int sum = 0;
    for (int y = top; y < top + cell; y++) {
      int p = (y * frame.width() + left) * 3;
      for (int x = 0; x < cell; x++, p += 3) {
        sum += 117 * (bgr[p] & 0xff) + 601 * (bgr[p + 1] & 0xff) + 306 * (bgr[p + 2] & 0xff);
      }
    }
    return sum / (1024f * cell * cell);
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  public int size() {
    return levels.length;
  }

  public float level(int cell) {
    return levels[cell];
  }
}
