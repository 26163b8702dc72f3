package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evaluate} as its user runs it, on a simulated recording. */
class EvaluateTest {

  @TempDir private static Path temp;

  @BeforeAll
  static void evaluate_a_recording_alone_and_in_a_folder() throws IOException {
    run("model", "fetch");
    var day = Files.createDirectories(temp.resolve("day"));
    run(
        "simulate",
        "--out",
        day.resolve("a&b.mp4"),
        "--truth",
        day.resolve("a&b.csv"),
        "--seed",
        7,
        "--seconds",
        64,
        "--fps",
        3,
        "--stations",
        2,
        "--disturb",
        "none");
    single("alone", day.resolve("a&b.csv"));
    run("evaluate", "--folder", day, "--report", temp.resolve("all"), "--language", "en");
  }

  private static void run(Object... arguments) {
    var run = CommandRun.of(arguments);
    assertThat(run.code()).as("%s%s", run.out(), run.err()).isZero();
  }

  private static void single(String report, Path truth) {
    run(
        "evaluate",
        "--video",
        temp.resolve("day/a&b.mp4"),
        "--truth",
        truth,
        "--config",
        temp.resolve("day/a&b.yaml"),
        "--report",
        temp.resolve(report));
  }

  private static String file(String name) throws IOException {
    return Files.readString(temp.resolve(name));
  }

  @Nested
  class One_recording {

    @Test
    @DisplayName("E-05 Precision, recall, MAE and bias of a recording, in JSON")
    void has_its_figures_as_json() throws IOException {
      var json = new ObjectMapper().readTree(file("alone/report.json"));

      assertThat(json.get("recording").asText()).isEqualTo("a&b");
      assertThat(json.at("/total/precision").asDouble()).isEqualTo(1);
      assertThat(json.at("/total/recall").asDouble()).isEqualTo(1);
      assertThat(json.at("/total/mae_seconds").asDouble()).isLessThan(0.4);
      assertThat(json.at("/precision_ci95/lower").asDouble()).isBetween(0.1, 0.9);
      assertThat(json.get("stations")).hasSize(2);
      assertThat(json.at("/worst/0/kind").asText()).isEqualTo("error");
      assertThat(json.get("model_sha256").asText()).hasSize(64);
    }

    @Test
    void has_a_page_in_spanish_that_fetches_nothing() throws IOException {
      assertThat(file("alone/report.html"))
          .contains("<html lang=\"es\">", "Exhaustividad", "PUESTO_01", "a&amp;b")
          .contains("data:image/svg+xml;base64,", "data:image/jpeg;base64,")
          .contains("Qué demuestra y qué no")
          .doesNotContain("http://", "https://", "<script", "a&b", "{0}", "{1}");
    }

    @Test
    void leaves_nothing_but_the_report() throws IOException {
      try (var files = Files.list(temp.resolve("alone"))) {
        assertThat(files.map(f -> f.getFileName().toString()))
            .containsExactlyInAnyOrder("report.html", "report.json");
      }
      assertThat(temp.resolve("alone.part")).doesNotExist();
    }
  }

  @Nested
  class A_folder {

    @Test
    void has_a_summary_that_links_to_a_page_of_each() throws IOException {
      assertThat(file("all/report.html"))
          .contains("<html lang=\"en\">", "href=\"./a%26b.html\"", "a&amp;b/PUESTO_02");
      assertThat(file("all/a&b.html")).contains("The worst cycles", "data:image/jpeg;base64,");
      var json = new ObjectMapper().readTree(file("all/report.json"));
      assertThat(json.at("/recordings/0").asText()).isEqualTo("a&b");
    }

    @Test
    void gives_the_same_figures_as_its_recording_alone() throws IOException {
      assertThat(file("all/a&b.json").replace("a&b", ""))
          .isEqualTo(file("alone/report.json").replace("a&b", ""));
    }
  }

  @Nested
  class One_line_tells {

    private CommandRun refused(Object... arguments) {
      var run = CommandRun.of(arguments);
      assertThat(run.err().strip().lines()).as(run.err()).hasSize(1);
      assertThat(run.code()).isNotZero();
      assertThat(run.err()).doesNotContain("Exception");
      return run;
    }

    private CommandRun refusedWith(String truth) throws IOException {
      var file = Files.writeString(temp.resolve("truth.csv"), truth);
      var run =
          refused(
              "evaluate",
              "--video",
              temp.resolve("day/a&b.mp4"),
              "--truth",
              file,
              "--config",
              temp.resolve("day/a&b.yaml"),
              "--report",
              temp.resolve("refused"));
      assertThat(temp.resolve("refused")).doesNotExist();
      assertThat(temp.resolve("refused.part")).doesNotExist();
      return run;
    }

    @Test
    void which_cell_of_the_truth_is_wrong() throws IOException {
      assertThat(refusedWith("station,start_s,end_s\nPUESTO_01,1.5,soon\n").err())
          .contains("truth.csv, line 2, column end_s: 'soon'");
      assertThat(refusedWith("station,start_s,end_s\nPUESTO_01,-1,3\n").err())
          .contains("column start_s: '-1'");
      assertThat(refusedWith("station,start_s,end_s\nPUESTO_01,9,3\n").err())
          .contains("'3' is not after the start");
      assertThat(refusedWith("station,from\nPUESTO_01,9\n").err()).contains("no column start_s");
      assertThat(refusedWith("station,start_s,end_s\n").err()).contains("no cycle follows");
    }

    @Test
    void that_the_truth_is_of_another_line() throws IOException {
      assertThat(refusedWith("station,start_s,end_s\nPUESTO_09,1,9\n").err())
          .contains("station PUESTO_09", "there are PUESTO_01, PUESTO_02");
    }

    @Test
    void that_a_report_is_there_already() throws IOException {
      var before = file("alone/report.json");
      assertThat(
              refused(
                      "evaluate",
                      "--folder",
                      temp.resolve("day"),
                      "--report",
                      temp.resolve("alone"))
                  .err())
          .contains("--report", "is there already");
      assertThat(file("alone/report.json")).isEqualTo(before);
    }

    @Test
    void what_a_folder_lacks() throws IOException {
      var empty = Files.createDirectories(temp.resolve("empty"));
      assertThat(refused("evaluate", "--folder", empty, "--report", temp.resolve("r")).err())
          .contains("holds no recording NAME.mp4");
      Files.writeString(empty.resolve("x.mp4"), "no video");
      assertThat(refused("evaluate", "--folder", empty, "--report", temp.resolve("r")).err())
          .contains("x.mp4 has no truth; add", "x.csv");
      Files.writeString(empty.resolve("x.csv"), "station,start_s,end_s\nPUESTO_01,1,9\n");
      assertThat(refused("evaluate", "--folder", empty, "--report", temp.resolve("r")).err())
          .contains("x.mp4 has no configuration; add", "x.yaml", "--config");
      Files.copy(temp.resolve("day/a&b.yaml"), empty.resolve("x.yaml"));
      assertThat(refused("evaluate", "--folder", empty, "--report", temp.resolve("r")).err())
          .contains("x.mp4");
      assertThat(temp.resolve("r")).doesNotExist();
      assertThat(temp.resolve("r.part")).doesNotExist();
    }

    @Test
    void what_was_typed_wrong() {
      for (var line : List.of("--report r", "--video v.mp4 --report r", "--folder d")) {
        var words = ("evaluate " + line).split(" ");
        assertThat(refused((Object[]) words).code()).isEqualTo(2);
      }
      assertThat(refused("evaluate", "--folder", "d", "--report", "r", "--language", "fr").err())
          .contains("es or en");
    }
  }
}
