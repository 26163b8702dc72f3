package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can go wrong at a user's desk: one clear line, the right exit code, no stack trace. */
class FaultsTest {

  @TempDir private static Path temp;

  @BeforeAll
  static void make_a_small_recording() {
    CommandRun.of("model", "fetch");
    var run =
        CommandRun.of(
            "simulate",
            "--out",
            temp.resolve("v.mp4"),
            "--truth",
            temp.resolve("t.csv"),
            "--seconds",
            3,
            "--stations",
            1);
    assertThat(run.code()).as(run.err()).isZero();
  }

  private static CommandRun detect(Path video, Path config, Path data, Object... more) {
    Object[] usual = {"detect", "--video", video, "--config", config, "--data", data};
    var all = Arrays.copyOf(usual, usual.length + more.length);
    System.arraycopy(more, 0, all, usual.length, more.length);
    return CommandRun.of(all);
  }

  private static Path config() {
    return temp.resolve("v.yaml");
  }

  private static void assertOneLine(CommandRun run, int code, String... words) {
    assertThat(run.err().strip().lines()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(words).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(run.code()).isEqualTo(code);
  }

  @Test
  void a_wrong_video_path() {
    var run = detect(temp.resolve("nowhere.mp4"), config(), temp.resolve("d1"));

    assertOneLine(run, 1, "nowhere.mp4", "does not exist");
    assertThat(temp.resolve("d1")).doesNotExist();
  }

  @Test
  void a_video_that_was_cut_off() throws IOException {
    var whole = Files.readAllBytes(temp.resolve("v.mp4"));
    var cut = Files.write(temp.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2));

    var run = detect(cut, config(), temp.resolve("d2"));

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().strip().lines().toList()).last().asString().contains("cut.mp4");
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void a_model_that_is_not_there() {
    var run =
        detect(temp.resolve("v.mp4"), config(), temp.resolve("d3"), "--models", temp.resolve("m"));

    assertOneLine(run, 1, "yolov8n.onnx", "./cadencia model fetch");
  }

  @Test
  void a_model_that_is_none() throws IOException {
    var models = Files.createDirectories(temp.resolve("other-models"));
    Files.writeString(models.resolve("yolov8n.onnx"), "no network at all");

    var run = detect(temp.resolve("v.mp4"), config(), temp.resolve("d4"), "--models", models);

    assertOneLine(run, 1, "yolov8n.onnx");
  }

  @Test
  void a_port_that_is_taken() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var run =
          CommandRun.of(
              "demo",
              "--no-browser",
              "--duration",
              1,
              "--data",
              temp.resolve("d5"),
              "--port",
              taken.getLocalPort());

      assertOneLine(run, 1, String.valueOf(taken.getLocalPort()), "--port");
    }
  }

  @Test
  void a_data_folder_that_cannot_be_written() {
    var run = detect(temp.resolve("v.mp4"), config(), Path.of("/proc/cadencia"));

    assertOneLine(run, 1, "/proc/cadencia", "--data");
  }

  @Test
  void an_unknown_key_in_the_configuration() throws IOException {
    var text = Files.readString(config()).replace("plant:", "colour: red\nplant:");
    var config = Files.writeString(temp.resolve("key.yaml"), text);

    var run = detect(temp.resolve("v.mp4"), config, temp.resolve("d6"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("colour").doesNotContain("\tat ");
  }

  @Test
  void a_polygon_outside_the_frame() throws IOException {
    var text = Files.readString(config()).replaceFirst("(?s)(seat:.*?\\[+)[0-9.]+", "$11.5");
    var config = Files.writeString(temp.resolve("polygon.yaml"), text);

    var run = detect(temp.resolve("v.mp4"), config, temp.resolve("d7"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("seat", "1.5").doesNotContain("\tat ");
  }
}
