package io.cadencia.adapter.cv.annotate;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Draws zones and people into a copy of a frame, after making the people unrecognisable, unless a
 * plant wants it otherwise.
 */
public final class FrameAnnotator {

  private static final Color PERSON = new Color(0xffd54f);
  private static final Color CAPTION = Color.WHITE;
  private static final Color MARK_EDGE = Color.BLACK;
  private static final double MARK = 5;

  private final Supplier<List<StationZones>> stations;
  private final Map<WorkstationId, String> codes;
  private final Faces faces;

  /**
   * @param codes what the workstations are called; one without a code is called by its number
   */
  public FrameAnnotator(
      List<StationZones> stations, Map<WorkstationId, String> codes, Faces faces) {
    this(() -> stations, codes, faces);
  }

  /**
   * @param stations the zones of now, asked for each frame
   * @param codes what the workstations are called; one without a code is called by its number
   */
  public FrameAnnotator(
      Supplier<List<StationZones>> stations, Map<WorkstationId, String> codes, Faces faces) {
    this.stations = stations;
    this.codes = Map.copyOf(codes);
    this.faces = faces;
  }

  /**
   * @param people everybody the detector found in this very frame
   */
  public AnnotatedFrame annotate(VideoFrame frame, List<PersonBox> people) {
    return annotate(frame, people, List.of(), "");
  }

  /**
   * @param people everybody the detector found in this very frame
   * @param hidden who is not drawn, but made unrecognisable as well
   * @param caption written at the lower edge
   */
  public AnnotatedFrame annotate(
      VideoFrame frame, List<PersonBox> people, List<PersonBox> hidden, String caption) {
    var image = hidden(frame, people, hidden);
    var graphics = image.createGraphics();
    try {
      prepare(graphics);
      stations.get().forEach(station -> draw(graphics, station, frame));
      people.forEach(person -> draw(graphics, person));
      Lettering.write(graphics, caption, 6, frame.height() - 8, CAPTION);
    } finally {
      graphics.dispose();
    }
    return new AnnotatedFrame(image);
  }

  /** The picture with nothing drawn into it, for who draws over it. */
  public AnnotatedFrame plain(VideoFrame frame, List<PersonBox> people, List<PersonBox> hidden) {
    return new AnnotatedFrame(hidden(frame, people, hidden));
  }

  private BufferedImage hidden(VideoFrame frame, List<PersonBox> people, List<PersonBox> others) {
    var image = copy(frame);
    if (faces == Faces.PIXELATED) {
      people.forEach(person -> Pixelation.apply(image, person));
      others.forEach(person -> Pixelation.apply(image, person));
    }
    return image;
  }

  private static BufferedImage copy(VideoFrame frame) {
    var image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
    byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    System.arraycopy(frame.bgr(), 0, pixels, 0, pixels.length);
    return image;
  }

  private static void prepare(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setStroke(new BasicStroke(1.5f));
    Lettering.prepare(graphics);
  }

  private void draw(Graphics2D graphics, StationZones station, VideoFrame frame) {
    for (var kind : ZoneKind.values()) {
      station.zone(kind).ifPresent(zone -> draw(graphics, colour(kind), outline(zone, frame)));
    }
    station.zone(ZoneKind.SEAT).ifPresent(seat -> name(graphics, station, outline(seat, frame)));
  }

  private static void draw(Graphics2D graphics, Color colour, Path2D outline) {
    graphics.setColor(colour);
    graphics.draw(outline);
  }

  private void name(Graphics2D graphics, StationZones station, Path2D seat) {
    int number = station.workstation().value();
    var code = codes.getOrDefault(station.workstation(), Integer.toString(number));
    var bounds = seat.getBounds2D();
    Lettering.write(graphics, code, bounds.getX() + 4, bounds.getMaxY() - 5, colour(ZoneKind.SEAT));
  }

  private static Color colour(ZoneKind kind) {
    return switch (kind) {
      case SEAT -> new Color(0xb0bec5);
      case PICK -> new Color(0x4fc3f7);
      case WORK -> new Color(0xce93d8);
      case DROP -> new Color(0x81c784);
    };
  }

  private static void draw(Graphics2D graphics, PersonBox person) {
    graphics.setColor(PERSON);
    graphics.draw(
        new Rectangle2D.Double(
            person.left(),
            person.top(),
            person.right() - person.left(),
            person.bottom() - person.top()));
    var score = String.format(Locale.ROOT, "%.2f", person.score());
    Lettering.write(graphics, score, person.left() + 3, person.bottom() - 4, PERSON);
    mark(graphics, person);
  }

  /** The point that must lie in a seat for this to be somebody at work there. */
  private static void mark(Graphics2D graphics, PersonBox person) {
    graphics.fill(dot(person, MARK));
    graphics.setColor(MARK_EDGE);
    graphics.draw(dot(person, MARK));
  }

  private static Ellipse2D dot(PersonBox person, double radius) {
    return new Ellipse2D.Double(
        person.centreX() - radius, person.centreY() - radius, 2 * radius, 2 * radius);
  }

  private static Path2D outline(Polygon zone, VideoFrame frame) {
    var path = new Path2D.Double();
    for (var corner : zone.corners()) {
      double x = corner.x() * (frame.width() - 1);
      double y = corner.y() * (frame.height() - 1);
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
