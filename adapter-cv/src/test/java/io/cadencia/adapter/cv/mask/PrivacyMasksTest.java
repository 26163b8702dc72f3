package io.cadencia.adapter.cv.mask;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.model.TestModels;
import io.cadencia.adapter.cv.person.DetectorSettings;
import io.cadencia.adapter.cv.person.OnnxPersonDetector;
import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.simulation.SewingLine;
import io.cadencia.adapter.cv.simulation.SimulationSettings;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.RelativePoint;
import java.awt.geom.Line2D;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName("E-10 a privacy mask")
class PrivacyMasksTest {

  private static final byte SEEN = 77;
  private static final byte GREY = (byte) 128;

  private static VideoFrame frame(int width, int height) {
    byte[] bgr = new byte[width * height * 3];
    Arrays.fill(bgr, SEEN);
    return new VideoFrame(width, height, bgr, Instant.EPOCH, 0);
  }

  /** Corners around a middle, at any distances: simple, and mostly not convex. */
  private static Polygon star(SplittableRandom random) {
    int corners = random.nextInt(3, 20);
    double x = random.nextDouble(0.1, 0.9);
    double y = random.nextDouble(0.1, 0.9);
    var points = new ArrayList<RelativePoint>();
    for (int i = 0; i < corners; i++) {
      double angle = 2 * Math.PI * (i + random.nextDouble(0.1, 0.9)) / corners;
      double far = random.nextDouble(0.01, 0.6);
      points.add(
          new RelativePoint(
              Math.max(0, Math.min(1, x + far * Math.cos(angle))),
              Math.max(0, Math.min(1, y + far * Math.sin(angle)))));
    }
    return polygon(points, random);
  }

  /** What the edges of the frame have spoilt is drawn again. */
  private static Polygon polygon(List<RelativePoint> points, SplittableRandom random) {
    try {
      return new Polygon(points);
    } catch (IllegalArgumentException e) {
      return star(random);
    }
  }

  @RepeatedTest(200)
  void leaves_no_pixel_of_what_lies_behind_it_and_touches_nothing_else(RepetitionInfo info) {
    var random = new SplittableRandom(info.getCurrentRepetition());
    var masks = List.of(star(random), star(random));
    int width = random.nextInt(3, 200);
    int height = random.nextInt(3, 200);

    var masked = new PrivacyMasks(masks).over(frame(width, height));

    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        byte pixel = masked.bgr()[(y * width + x) * 3];
        if (isBehind(masks, x + random.nextDouble(), y + random.nextDouble(), width, height)) {
          assertThat(pixel).as("%d, %d", x, y).isEqualTo(GREY);
        }
        if (pixel == GREY) {
          assertThat(isNear(masks, x, y, width, height)).as("%d, %d", x, y).isTrue();
        }
      }
    }
  }

  private static boolean isBehind(List<Polygon> masks, double x, double y, int width, int height) {
    var point = new RelativePoint(Math.min(1, x / width), Math.min(1, y / height));
    return masks.stream().anyMatch(mask -> mask.contains(point));
  }

  /** Whether a mask touches the pixel, by the bounds of its edges and by its corners. */
  private static boolean isNear(List<Polygon> masks, int x, int y, int width, int height) {
    for (double dy = -0.5; dy <= 1.5; dy += 0.5) {
      for (double dx = -0.5; dx <= 1.5; dx += 0.5) {
        double atX = Math.max(0, Math.min(width, x + dx));
        double atY = Math.max(0, Math.min(height, y + dy));
        if (isBehind(masks, atX, atY, width, height)) {
          return true;
        }
      }
    }
    return masks.stream().anyMatch(mask -> edgeTouches(mask, x, y, width, height));
  }

  private static boolean edgeTouches(Polygon mask, int x, int y, int width, int height) {
    var corners = mask.corners();
    for (int i = 0; i < corners.size(); i++) {
      var a = corners.get(i);
      var b = corners.get((i + 1) % corners.size());
      var edge = new Line2D.Double(a.x() * width, a.y() * height, b.x() * width, b.y() * height);
      if (edge.intersects(x - 0.5, y - 0.5, 2, 2)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void leaves_the_frame_as_it_was_and_follows_its_size() {
    var masks = new PrivacyMasks(List.of(Polygon.rectangle(0.5, 0, 1, 1)));
    var first = frame(10, 10);

    assertThat(masks.over(first).bgr()[9 * 3]).isEqualTo(GREY);
    assertThat(first.bgr()).containsOnly(SEEN);
    var second = masks.over(frame(20, 10));
    assertThat(second.bgr()[9 * 3]).isEqualTo(SEEN);
    assertThat(second.bgr()[19 * 3]).isEqualTo(GREY);
  }

  @Test
  void that_is_not_drawn_costs_no_copy() {
    var frame = frame(10, 10);

    assertThat(new PrivacyMasks(List.of()).over(frame)).isSameAs(frame);
  }

  @Test
  void hides_a_person_wholly_behind_it_from_the_network_and_nobody_else() {
    var line = new SewingLine(SimulationSettings.ofSeed(17).undisturbed());
    var frame = line.frame(20, Instant.EPOCH);
    var masked = new PrivacyMasks(List.of(Polygon.rectangle(1 / 3.0, 0, 2 / 3.0, 1))).over(frame);
    try (var detector =
        OnnxPersonDetector.open(TestModels.yolov8n(), DetectorSettings.defaults())) {
      assertThat(detector.detect(frame)).anyMatch(PrivacyMasksTest::isInTheMiddle);
      assertThat(detector.detect(masked)).hasSize(2).noneMatch(PrivacyMasksTest::isInTheMiddle);
    }
  }

  private static boolean isInTheMiddle(PersonBox box) {
    return box.centreX() > 640 / 3.0 && box.centreX() < 2 * 640 / 3.0;
  }
}
