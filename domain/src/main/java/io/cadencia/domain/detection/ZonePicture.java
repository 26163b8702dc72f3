package io.cadencia.domain.detection;

import java.util.Arrays;

/**
 * What a zone looks like, in a few cells: enough to tell whether a piece more lies in it, too
 * little to recognise anybody.
 *
 * <p>Cells are listed row by row; each holds the mean level of the pixels below it, relative to the
 * level of the whole frame so that a lamp that is switched changes little. 100 is as bright as the
 * frame's median. The number of cells of a zone never changes.
 */
public final class ZonePicture {

  private final float[] levels;

  private ZonePicture(float[] levels) {
    this.levels = levels;
  }

  /**
   * @param levels one value per cell and channel; at least one, all finite
   */
  public static ZonePicture of(float... levels) {
    if (levels.length == 0) {
      throw new IllegalArgumentException("a zone picture needs at least one cell");
    }
    for (float level : levels) {
      if (!Float.isFinite(level)) {
        throw new IllegalArgumentException(
            "levels must be finite, were " + Arrays.toString(levels));
      }
    }
    return new ZonePicture(levels.clone());
  }

  public int size() {
    return levels.length;
  }

  public float level(int cell) {
    return levels[cell];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ZonePicture that && Arrays.equals(levels, that.levels);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(levels);
  }

  @Override
  public String toString() {
    return "ZonePicture" + Arrays.toString(levels);
  }
}
