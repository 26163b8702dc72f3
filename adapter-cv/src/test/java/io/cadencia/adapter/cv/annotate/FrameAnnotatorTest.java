package io.cadencia.adapter.cv.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameAnnotatorTest {

  /** Upper third: 40 to 160 across, 30 to 80 down; blocks of 20 pixels. */
  private static final PersonBox PERSON = new PersonBox(40, 30, 160, 180, 0.8);

  private static final StationZones STATION =
      new StationZones(
          new WorkstationId(7), Map.of(ZoneKind.SEAT, Polygon.rectangle(0.75, 0.5, 0.95, 0.9)));

  @Nested
  class The_upper_third_of_a_person {

    @Test
    void is_coarse_in_blocks_of_a_sixth_of_its_width() {
      assertThat(contrast(annotated(PERSON).image(), 40, 30, 20)).isZero();
      assertThat(contrast(annotated(PERSON).image(), 140, 50, 20)).isZero();
    }

    @Test
    void is_coarse_on_disk_too_while_the_rest_is_not(@TempDir Path folder) throws IOException {
      var file = new FrameStore(folder).latest(new CameraId(2), annotated(PERSON));
      var image = ImageIO.read(file.toFile());
      assertThat(contrast(image, 82, 52, 16)).isLessThan(16);
      assertThat(contrast(image, 82, 102, 16)).isGreaterThan(150);
    }

    @Test
    void is_coarse_at_the_edge_of_the_frame_as_well() {
      var image = annotated(new PersonBox(-30, -10, 90, 140, 0.8)).image();
      assertThat(contrast(image, 22, 2, 16)).isZero();
      assertThat(contrast(image, 22, 22, 16)).isZero();
    }

    @Test
    void has_blocks_that_hide_a_small_face() {
      assertThat(Pixelation.blockSize(new PersonBox(0, 0, 12, 30, 0.5))).isEqualTo(8);
      assertThat(Pixelation.blockSize(new PersonBox(0, 0, 61, 30, 0.5))).isEqualTo(11);
    }
  }

  @Test
  void zones_and_boxes_are_drawn_into_a_copy() {
    var frame = checkered();
    byte[] before = frame.bgr().clone();
    var image = annotator().annotate(frame, List.of(PERSON)).image();
    assertThat(frame.bgr()).isEqualTo(before);
    assertThat(image.getRGB(100, 180)).isNotIn(0xff000000, 0xffffffff);
    assertThat(image.getRGB(170, 99)).isNotIn(0xff000000, 0xffffffff);
  }

  @Test
  @DisplayName("D-02 the point that must lie in a seat is marked: the middle of the box")
  void the_point_that_must_lie_in_a_seat_is_marked() {
    var image = annotator().annotate(checkered(), List.of(PERSON)).image();
    int x = (int) PERSON.centreX();
    int y = (int) PERSON.centreY();
    assertThat(image.getRGB(x, y)).isEqualTo(0xffffd54f);
    assertThat(image.getRGB(x - 2, y + 2)).isEqualTo(0xffffd54f);
    assertThat(image.getRGB(x + 9, y)).isIn(0xff000000, 0xffffffff);
  }

  @Test
  void pictures_of_a_series_are_numbered(@TempDir Path folder) {
    var file = new FrameStore(folder).numbered(123, annotated(PERSON));
    assertThat(file).isEqualTo(folder.resolve("frame_000123.jpg")).isNotEmptyFile();
    assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
  }

  @Test
  void the_newest_picture_of_a_camera_replaces_the_one_before(@TempDir Path folder) {
    var store = new FrameStore(folder);
    var first = store.latest(new CameraId(2), annotated(PERSON));
    assertThat(store.latest(new CameraId(2), annotated(PERSON)))
        .isEqualTo(first)
        .isEqualTo(folder.resolve("latest/cam2.jpg"));
    assertThat(folder.resolve("latest")).isDirectoryNotContaining(f -> !f.equals(first));
  }

  private static AnnotatedFrame annotated(PersonBox person) {
    return annotator().annotate(checkered(), List.of(person));
  }

  private static FrameAnnotator annotator() {
    return new FrameAnnotator(
        List.of(STATION), Map.of(new WorkstationId(7), "PUESTO_07"), Faces.PIXELATED);
  }

  /** Black and white squares of 4 pixels, the sharpest thing there is. */
  private static VideoFrame checkered() {
    byte[] bgr = new byte[200 * 200 * 3];
    for (int i = 0; i < 200 * 200; i++) {
      boolean white = (i % 200 / 4 + i / 200 / 4) % 2 == 0;
      for (int channel = 0; channel < 3; channel++) {
        bgr[i * 3 + channel] = (byte) (white ? 255 : 0);
      }
    }
    return new VideoFrame(200, 200, bgr, Instant.EPOCH, 0);
  }

  /** Difference of the brightest and the darkest pixel, without the line drawn at the edge. */
  private static int contrast(BufferedImage image, int left, int top, int size) {
    int least = 255;
    int most = 0;
    for (int y = top + 2; y < top + size - 2; y++) {
      for (int x = left + 2; x < left + size - 2; x++) {
        int green = image.getRGB(x, y) >> 8 & 0xff;
        least = Math.min(least, green);
        most = Math.max(most, green);
      }
    }
    return most - least;
  }
}
