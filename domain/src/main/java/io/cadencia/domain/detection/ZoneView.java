package io.cadencia.domain.detection;

/**
 * What one frame shows of one zone.
 *
 * @param motion the part of the zone's pixels that changed since the frame analysed before, 0 to 1
 * @param picture what the zone looks like now
 */
public record ZoneView(double motion, ZonePicture picture) {

  public ZoneView {
    if (!(motion >= 0 && motion <= 1)) {
      throw new IllegalArgumentException("motion must lie between 0 and 1, was " + motion);
    }
  }
}
