package io.cadencia.adapter.cv.simulation;

import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.RelativePoint;

/** Compares what two frames show of a zone. */
final class Zones {

  private Zones() {}

  /** The part of the zone's pixels whose grey differs by at least so much. */
  static double changed(VideoFrame a, VideoFrame b, Polygon zone, int least) {
    int inside = 0;
    int changed = 0;
    for (int y = 0; y < a.height(); y++) {
      for (int x = 0; x < a.width(); x++) {
        var point = new RelativePoint((x + 0.5) / a.width(), (y + 0.5) / a.height());
        if (zone.contains(point)) {
          inside++;
          int pixel = 3 * (y * a.width() + x);
          changed += Math.abs(grey(a, pixel) - grey(b, pixel)) >= least ? 1 : 0;
        }
      }
    }
    return (double) changed / inside;
  }

  private static int grey(VideoFrame frame, int pixel) {
    return ((frame.bgr()[pixel] & 0xff)
            + (frame.bgr()[pixel + 1] & 0xff)
            + (frame.bgr()[pixel + 2] & 0xff))
        / 3;
  }
}
