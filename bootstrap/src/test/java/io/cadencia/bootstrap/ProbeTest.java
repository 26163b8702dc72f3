package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.source.StreamFacts;
import io.cadencia.bootstrap.report.StreamTable;
import io.cadencia.domain.coverage.CameraTrouble;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeTest {

  @TempDir Path folder;

  @Test
  @DisplayName("D-15 a probe tells codec, size, rate, key frames and clock")
  void a_probe_tells_codec_size_rate_key_frames_and_clock() {
    var facts =
        new StreamFacts(
            "h264", 640, 480, 15.0, 4.987, Duration.ofSeconds(2), Duration.ofMillis(-107), null);

    assertThat(StreamTable.lines(facts, 75, 1))
        .containsExactly(
            "codec       h264",
            "size        640 x 480",
            "pictures    4.99 a second, 15.00 by its own word",
            "key frames  every 2.00 s",
            "clock       0.11 s behind this computer's, the way of the picture included",
            "damaged     1 of 75");
  }

  @Test
  void what_a_camera_does_not_tell_is_said() {
    assertThat(
            StreamTable.lines(new StreamFacts("mjpeg", 320, 240, null, 5, null, null, null), 75, 0))
        .contains(
            "pictures    5.00 a second, says nothing",
            "key frames  fewer than two seen",
            "clock       tells no time");
  }

  @ParameterizedTest
  @EnumSource(CameraTrouble.class)
  @DisplayName("C-04 there is a human reason for each trouble")
  void there_is_a_human_reason_for_each_trouble(CameraTrouble trouble) {
    assertThat(StreamTable.reason(trouble)).isNotBlank().doesNotContain(trouble.word());
  }

  @Test
  @DisplayName("C-04 a camera that is not there is told with a reason and without its password")
  void a_camera_that_is_not_there_is_told_without_its_password() throws IOException {
    var address = "rtsp://user:secret@127.0.0.1:" + freePort() + "/film?pwd=secret";

    var run = CommandRun.of("probe", address);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("/film cannot be opened: Connection refused", "nobody answers at its address")
        .doesNotContain("secret", "user");
  }

  @Test
  void the_address_may_come_from_a_configuration() throws IOException {
    var config = folder.resolve("plant.yaml");
    Files.writeString(
        config,
        """
        plant: {id: p, box: b, time_zone: UTC}
        modules:
          - {id: 7, code: M, name: Line, workstations: [{id: 9, code: W, name: Place}]}
        cameras:
          - id: 1
            name: C
            module: 7
            source: rtsp://user:secret@127.0.0.1:%d/film
            transport: udp
            zones: [{workstation: W, seat: [[0, 0], [1, 0], [1, 1]]}]
        """
            .formatted(freePort()));

    var run = CommandRun.of("probe", "--config", config.toString(), "--camera", "1");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("nobody answers").doesNotContain("secret");
    var other = CommandRun.of("probe", "--config", config.toString(), "--camera", "2");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--camera is 2: the configuration has [1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "line.mp4", "rtsp://camera --config x.yaml", "--config x.yaml"})
  void other_use_is_refused(String line) {
    var words = ("probe " + line).strip().split(" ");

    assertThat(CommandRun.of((Object[]) words).code()).isEqualTo(2);
  }

  private static int freePort() throws IOException {
    try (var unused = new ServerSocket(0)) {
      return unused.getLocalPort();
    }
  }
}
