package io.cadencia.adapter.cv.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cadencia.adapter.cv.model.ModelException;
import io.cadencia.adapter.cv.model.TestModels;
import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxPersonDetectorTest {

  @Nested
  class With_the_model_that_users_get {

    @Test
    void names_model_and_engine() {
      try (var detector = yolov8n()) {
        assertThat(detector.version()).isEqualTo("yolov8n/ort-1.29.0");
        assertThat(detector.modelSha256()).startsWith("505648ada344cd9f").hasSize(64);
      }
    }

    @Test
    void finds_nobody_in_an_empty_picture() {
      try (var detector = yolov8n()) {
        assertThat(detector.detect(grey())).isEmpty();
      }
    }

    @Test
    void finds_the_worker_from_behind_in_every_frame() {
      assertThat(people("worker-zone-detection.gif", 6, 12)).hasSize(12).allMatch(n -> n >= 1);
    }

    @Test
    void finds_all_four_people_seated_at_tables() {
      assertThat(people("classroom.gif", 5, 9)).hasSize(9).containsOnly(4);
    }

    /**
     * Of every 5th frame 214 of 279 (76.7 %) show somebody; of every 25th, which is faster, 41 of
     * 56.
     */
    @Test
    void tells_six_visits_to_a_table_from_the_absence_between_them() {
      var people = people("one-by-one-person-detection.mp4", 25, 100);
      var visits = new StringBuilder();
      people.forEach(n -> visits.append(n > 0 ? 'x' : ' '));
      assertThat(visits.toString().trim().split(" +")).hasSize(6);
      assertThat(people.stream().filter(n -> n > 0).count()).isBetween(40L, 42L);
    }

    @Test
    void gives_the_same_boxes_for_the_same_frame_bit_for_bit() {
      var frame = frames("classroom.gif", 1, 1).get(0);
      try (var first = yolov8n();
          var second = yolov8n()) {
        var boxes = first.detect(frame);
        second.detect(grey());
        assertThat(second.detect(frame)).isEqualTo(boxes).isNotEmpty();
      }
    }
  }

  @Nested
  class With_a_model_of_the_other_contract {

    @Test
    void finds_the_same_people_nearly_in_the_same_places() {
      var frame = frames("classroom.gif", 1, 1).get(0);
      try (var yolov8 = yolov8n();
          var yolox = open(TestModels.yoloxNano())) {
        var expected = yolov8.detect(frame);
        assertThat(yolox.version()).isEqualTo("yolox_nano/ort-1.29.0");
        assertThat(yolox.detect(frame))
            .hasSameSizeAs(expected)
            .allMatch(box -> expected.stream().anyMatch(o -> Boxes.overlap(box, o) > 0.6));
      }
    }
  }

  @Nested
  class Refuses {

    @TempDir Path folder;

    @Test
    void a_missing_model_with_the_command_that_brings_it() {
      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() -> open(folder.resolve("none.onnx")))
          .withMessageContainingAll("none.onnx", "does not exist", "./cadencia model fetch");
    }

    @Test
    void a_file_that_is_no_model() throws IOException {
      var file = Files.writeString(folder.resolve("text.onnx"), "not a network");
      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() -> open(file))
          .withMessageContainingAll("text.onnx", "13 bytes", "./cadencia model fetch");
    }

    @Test
    void a_model_of_another_shape_with_what_was_found_and_what_is_understood() throws IOException {
      var file = Files.write(folder.resolve("identity.onnx"), identityNetwork());
      assertThatExceptionOfType(ModelException.class)
          .isThrownBy(() -> open(file))
          .withMessageContainingAll("identity.onnx", "x [4] -> y [4]", "YOLOv8", "YOLOX");
    }

    /** The smallest network there is, y = x of four numbers, written down as protobuf fields. */
    private byte[] identityNetwork() {
      byte[] node = join(field(1, text("x")), field(2, text("y")), field(4, text("Identity")));
      byte[] graph =
          join(
              field(1, node),
              field(2, text("g")),
              field(11, fourNumbers("x")),
              field(12, fourNumbers("y")));
      byte[] opset = new byte[] {2 << 3, 13};
      return join(new byte[] {1 << 3, 8}, field(7, graph), field(8, opset));
    }

    private byte[] fourNumbers(String name) {
      byte[] shape = field(1, new byte[] {1 << 3, 4});
      byte[] tensor = join(new byte[] {1 << 3, 1}, field(2, shape));
      return join(field(1, text(name)), field(2, field(1, tensor)));
    }

    private byte[] field(int number, byte[] content) {
      return join(new byte[] {(byte) (number << 3 | 2), (byte) content.length}, content);
    }

    private byte[] text(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] join(byte[]... parts) {
      var all = new ByteArrayOutputStream();
      for (byte[] part : parts) {
        all.writeBytes(part);
      }
      return all.toByteArray();
    }
  }

  private static List<Integer> people(String clip, int every, int limit) {
    var frames = frames(clip, every, limit);
    try (var detector = yolov8n()) {
      return frames.stream().map(frame -> detector.detect(frame).size()).toList();
    }
  }

  private static List<VideoFrame> frames(String clip, int every, int limit) {
    var frames = new ArrayList<VideoFrame>();
    var file = TestModels.shared("video/" + clip);
    try (var source = FileFrameSource.open(file, Instant.EPOCH)) {
      for (var f = source.next(); f.isPresent() && frames.size() < limit; f = source.next()) {
        if (f.get().index() % every == 0) {
          frames.add(f.get());
        }
      }
    }
    return frames;
  }

  private static OnnxPersonDetector yolov8n() {
    return open(TestModels.yolov8n());
  }

  private static OnnxPersonDetector open(Path model) {
    return OnnxPersonDetector.open(model, DetectorSettings.defaults());
  }

  private static VideoFrame grey() {
    return new VideoFrame(64, 48, new byte[64 * 48 * 3], Instant.EPOCH, 0);
  }
}
