package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

  @TempDir private Path temp;

  @BeforeAll
  static void fetch_the_model() {
    assertThat(CommandRun.of("model", "fetch").code()).isZero();
  }

  private CommandRun demo(int seconds) {
    return CommandRun.of(
        "demo",
        "--no-browser",
        "--port",
        0,
        "--duration",
        seconds,
        "--speed",
        2,
        "--seed",
        3,
        "--data",
        temp);
  }

  @Test
  void measures_itself_and_leaves_a_report() throws IOException, SQLException {
    var run = demo(30);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("the board is at http://127.0.0.1:", "?code=", "PUESTO_01", "total");
    assertThat(logs()).contains("development mode");
    var report = new ObjectMapper().readTree(temp.resolve("report.json").toFile());
    assertThat(report.get("seed").asInt()).isEqualTo(3);
    assertThat(report.get("seconds").asDouble()).isEqualTo(30);
    assertThat(report.get("stations")).hasSize(3);
    assertThat(report.get("stations").get(0).fieldNames())
        .toIterable()
        .contains(
            "station",
            "true_cycles",
            "measured_cycles",
            "matched",
            "precision",
            "recall",
            "mae_seconds",
            "bias_seconds");
    assertThat(report.get("disturbances")).hasSize(13);
    assertThat(temp.resolve("frames").resolve("latest").resolve("cam1.jpg")).isNotEmptyFile();
    assertThat(
            rows("SELECT source_frame_path FROM cycle_events WHERE source_frame_path IS NOT NULL"))
        .as("A-62 a cycle names its picture")
        .isNotEmpty()
        .allSatisfy(name -> assertThat(temp.resolve("frames").resolve(name)).isNotEmptyFile());
  }

  private List<String> rows(String sql) throws SQLException {
    return MeasuredRows.query(temp.resolve("cadencia.db"), sql);
  }

  private String logs() throws IOException {
    try (var files = Files.list(temp.resolve("logs"))) {
      return files.map(DemoTest::textOf).collect(Collectors.joining());
    }
  }

  private static String textOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Nested
  class Killed_in_the_middle {

    @Test
    void leaves_a_database_that_opens_and_a_restart_aborts_the_open_cycle()
        throws IOException, InterruptedException, SQLException {
      killOnceACycleIsOpen();
      var open = rows("SELECT id FROM cycle_events WHERE status = 'in_progress'");
      assertThat(open).isNotEmpty();

      assertThat(demo(1).code()).isZero();

      assertThat(rows("PRAGMA integrity_check")).containsExactly("ok");
      assertThat(rows("SELECT version FROM shift_plans")).containsExactly("1");
      for (var id : open) {
        assertThat(rows("SELECT status, end_ts >= start_ts FROM cycle_events WHERE id = " + id))
            .containsExactly("aborted|1");
      }
    }

    private void killOnceACycleIsOpen() throws IOException, InterruptedException {
      var log = temp.resolve("demo.log");
      var process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-Djava.awt.headless=true",
                      "-cp",
                      classPath(),
                      "io.cadencia.bootstrap.Main",
                      "demo",
                      "--no-browser",
                      "--port",
                      "0",
                      "--seed",
                      "3",
                      "--data",
                      temp.toString()))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      try {
        for (int tenth = 0; tenth < 600 && !aCycleIsOpen(); tenth++) {
          boolean ended = process.waitFor(100, TimeUnit.MILLISECONDS);
          assertThat(ended)
              .as(
                  "ended by itself with %s, saying: %s",
                  ended ? process.exitValue() : "nothing", Files.readString(log))
              .isFalse();
        }
      } finally {
        process.destroyForcibly().waitFor();
      }
    }

    /** Surefire hands its own class path on in a jar of its own; the real one is told apart. */
    private static String classPath() {
      return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private boolean aCycleIsOpen() {
      try {
        return !rows("SELECT id FROM cycle_events WHERE status = 'in_progress'").isEmpty();
      } catch (SQLException notYet) {
        return false;
      }
    }
  }
}
