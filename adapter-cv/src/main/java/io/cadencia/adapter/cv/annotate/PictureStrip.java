package io.cadencia.adapter.cv.annotate;

import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Annotated frames of one workstation side by side, cut to what belongs to it, as one JPEG. */
public final class PictureStrip {

  private static final double MARGIN = 0.02;
  private static final int GAP = 4;

  private PictureStrip() {}

  /**
   * @param frames at least one, all of one size
   */
  public static byte[] jpeg(List<AnnotatedFrame> frames, StationZones station) {
    var first = frames.get(0).image();
    var part = part(station, first.getWidth(), first.getHeight());
    int step = part.width + GAP;
    var strip =
        new BufferedImage(frames.size() * step - GAP, part.height, BufferedImage.TYPE_3BYTE_BGR);
    var graphics = strip.createGraphics();
    for (int i = 0; i < frames.size(); i++) {
      var cut = frames.get(i).image().getSubimage(part.x, part.y, part.width, part.height);
      graphics.drawImage(cut, i * step, 0, null);
    }
    graphics.dispose();
    return encoded(strip);
  }

  /** What holds all zones of the workstation, inside the frame. */
  private static Rectangle part(StationZones station, int width, int height) {
    var whole = new Rectangle2D.Double();
    station.zones().values().forEach(zone -> add(whole, zone));
    var part =
        new Rectangle2D.Double(
                (whole.x - MARGIN) * width,
                (whole.y - MARGIN) * height,
                (whole.width + 2 * MARGIN) * width,
                (whole.height + 2 * MARGIN) * height)
            .getBounds();
    return part.intersection(new Rectangle(width, height));
  }

  private static void add(Rectangle2D.Double whole, Polygon zone) {
    for (var corner : zone.corners()) {
      if (whole.isEmpty() && whole.x == 0 && whole.y == 0) {
        whole.setRect(corner.x(), corner.y(), 0, 0);
      }
      whole.add(corner.x(), corner.y());
    }
  }

  private static byte[] encoded(BufferedImage image) {
    var bytes = new ByteArrayOutputStream();
    try (var stream = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "jpeg", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
