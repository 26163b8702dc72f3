package io.cadencia.adapter.cv.mask;

import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.zone.Polygon;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Paints the masks of a camera flat over its frames: every pixel that a mask touches, in one grey.
 * Used by one thread.
 */
public final class PrivacyMasks {

  /** Neither lamp nor shadow. */
  private static final byte GREY = (byte) 128;

  private final List<Polygon> polygons;
  private BitSet covered = new BitSet();
  private int width;
  private int height;

  public PrivacyMasks(List<Polygon> polygons) {
    this.polygons = List.copyOf(polygons);
  }

  public List<Polygon> polygons() {
    return polygons;
  }

  /** The frame without what lies behind the masks; the frame itself where there are none. */
  public VideoFrame over(VideoFrame frame) {
    if (polygons.isEmpty()) {
      return frame;
    }
    if (frame.width() != width || frame.height() != height) {
      fitTo(frame);
    }
    byte[] bgr = frame.bgr().clone();
    int from = covered.nextSetBit(0);
    while (from >= 0) {
      int to = covered.nextClearBit(from);
      Arrays.fill(bgr, from * 3, to * 3, GREY);
      from = covered.nextSetBit(to);
    }
    return new VideoFrame(width, height, bgr, frame.at(), frame.index());
  }

  private void fitTo(VideoFrame frame) {
    width = frame.width();
    height = frame.height();
    covered = new BitSet(width * height);
    polygons.forEach(this::cover);
  }

  private void cover(Polygon polygon) {
    var outline = outline(polygon);
    var bounds = outline.getBounds();
    for (int y = Math.max(0, bounds.y - 1);
        y < Math.min(height, bounds.y + bounds.height + 1);
        y++) {
      for (int x = Math.max(0, bounds.x - 1);
          x < Math.min(width, bounds.x + bounds.width + 1);
          x++) {
        if (outline.intersects(x, y, 1, 1)) {
          covered.set(y * width + x);
        }
      }
    }
  }

  private Path2D outline(Polygon polygon) {
    var path = new Path2D.Double();
    for (var corner : polygon.corners()) {
      double x = corner.x() * width;
      double y = corner.y() * height;
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }
}
