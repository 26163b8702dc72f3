package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cadencia.bootstrap.folder.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("E-17 doctor")
class DoctorTest {

  private static final String MEASURED =
      """
      {"measured_at": "2026-01-05T12:00:00Z", "cpu": "Made-up CPU", "processors": 2,
       "engine": "yolov8n/ort-1", "model_sha256": "abc", "decode_ms": 1.25, "motion_ms": 1.5,
       "search_ms": 70, "frames_per_second": 4, "searches_per_second": 1, "reckoned": 19,
       "cameras": 17, "limit": "search",
       "trial": {"cameras": 17, "seconds": 20, "frames": 1360, "lost": 3,
                 "searches_per_camera": 1.4, "fewest_searches": 1.3, "delay_median_ms": 180.5,
                 "delay_p95_ms": 400, "processors_used": 1.9, "sustained": true}}
      """;

  @TempDir private Path folder;

  private CommandRun doctor(Object... more) {
    var arguments = new ArrayList<Object>();
    arguments.addAll(List.of("doctor", "--data", folder.resolve("data")));
    arguments.addAll(List.of("--models", folder.resolve("models")));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray());
  }

  private void measuredBefore() throws IOException {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/capacity.json"), MEASURED);
  }

  private void modelIsThere() throws IOException {
    Files.createDirectories(folder.resolve("models"));
    Files.writeString(folder.resolve("models/yolov8n.onnx"), "no network");
  }

  @Test
  void without_a_model_it_says_how_to_get_one() {
    var told = doctor();

    assertThat(told.code()).isEqualTo(1);
    assertThat(told.out())
        .contains("FAILED", "./cadencia model fetch", "nothing was measured yet", "FFmpeg");
    assertThat(doctor("--bench").err()).contains("./cadencia model fetch");
    assertThat(folder.resolve("data/capacity.json")).doesNotExist();
  }

  @Test
  void shows_what_was_measured_last() throws IOException {
    measuredBefore();
    modelIsThere();

    var told = doctor();

    assertThat(told.code()).isZero();
    assertThat(told.out())
        .contains("ONNX Runtime", "Made-up CPU", "2026-01-05T12:00:00Z")
        .contains("this box stands 17 cameras at 4 frames a second; what limits it is the search")
        .contains("3 of 1360 frames lost")
        .doesNotContain("measure again", "FAILED");
  }

  @Test
  void tells_the_same_as_json() throws IOException {
    measuredBefore();
    modelIsThere();

    JsonNode told = new ObjectMapper().readTree(doctor("--json").out());

    assertThat(told.at("/measured")).isEqualTo(new ObjectMapper().readTree(doubles(MEASURED)));
    assertThat(told.at("/checks").findValuesAsText("ok")).containsOnly("true");
  }

  /** As it is written: numbers that may have decimals have them. */
  private static String doubles(String json) {
    return json.replace("\"search_ms\": 70", "\"search_ms\": 70.0")
        .replace("second\": 1,", "second\": 1.0,")
        .replace("\"seconds\": 20,", "\"seconds\": 20.0,")
        .replace("p95_ms\": 400,", "p95_ms\": 400.0,");
  }

  @Test
  void measures_nothing_beside_a_detector() throws IOException {
    modelIsThere();
    var data = DataFolder.open(folder.resolve("data"));
    try (var detector = data.lockForDetector()) {
      assertThat(doctor("--bench").code()).isEqualTo(1);
      assertThat(doctor().code()).isZero();
    }
  }

  @Test
  void what_is_no_network_measures_nothing() throws IOException {
    modelIsThere();

    var told = doctor("--bench");

    assertThat(told.code()).isEqualTo(1);
    assertThat(told.err()).contains("not a usable ONNX model");
    assertThat(folder.resolve("data/capacity.json")).doesNotExist();
  }
}
