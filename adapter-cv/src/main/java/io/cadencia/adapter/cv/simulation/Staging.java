package io.cadencia.adapter.cv.simulation;

/**
 * How a simulated line is put into the picture.
 *
 * @param density how often disturbances come: 1 for each kind about once in three minutes, more for
 *     that many times at every station
 */
public record Staging(CameraHeight camera, Goods goods, int density) {

  /** What the demo shows. */
  public static final Staging USUAL = new Staging(CameraHeight.LOW, Goods.SHIRTS, 1);

  public Staging {
    if (density < 1) {
      throw new IllegalArgumentException("density must be at least 1, was " + density);
    }
  }

  public Staging seenFrom(CameraHeight other) {
    return new Staging(other, goods, density);
  }

  public Staging sewing(Goods other) {
    return new Staging(camera, other, density);
  }

  public Staging disturbed(int times) {
    return new Staging(camera, goods, times);
  }
}
