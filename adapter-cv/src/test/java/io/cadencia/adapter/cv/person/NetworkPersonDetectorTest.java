package io.cadencia.adapter.cv.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.source.VideoFrame;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E-17 a detector over a network of four lanes")
class NetworkPersonDetectorTest {

  private final DrawnNetwork network = new DrawnNetwork();
  private final PersonDetector detector =
      NetworkPersonDetector.over(
          network,
          new NetworkFile(Path.of("drawn.onnx"), new byte[0], "00"),
          "drawn-1.0",
          DetectorSettings.defaults());

  @Test
  void feeds_several_frames_before_it_reads_the_first() {
    detector.detect(List.of(frame(200), frame(100)));
    assertThat(network.calls()).containsExactly("feed 0", "feed 1", "read 0", "read 1");
  }

  @Test
  void answers_in_the_order_of_the_frames_however_many_there_are() {
    var brightness = IntStream.rangeClosed(1, 9).map(i -> 100 + 10 * i);
    var frames = brightness.mapToObj(NetworkPersonDetectorTest::frame).toList();

    var people = detector.detect(frames);

    assertThat(people).hasSize(9).isEqualTo(frames.stream().map(detector::detect).toList());
    assertThat(people.get(8).get(0).score()).isEqualTo(190f / 255);
  }

  @Test
  void finds_nobody_in_no_frame() {
    assertThat(detector.detect(List.of())).isEmpty();
    assertThat(network.calls()).isEmpty();
  }

  @Test
  @DisplayName("A-62 names model and engine")
  void names_model_and_engine() {
    assertThat(detector.version()).isEqualTo("drawn/drawn-1.0");
  }

  @Test
  void closes_its_network() {
    detector.close();
    assertThat(network.calls()).containsExactly("close");
  }

  private static VideoFrame frame(int brightness) {
    byte[] bgr = new byte[32 * 32 * 3];
    Arrays.fill(bgr, (byte) brightness);
    return new VideoFrame(32, 32, bgr, Instant.EPOCH, 0);
  }
}
