package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows D-28, D-29 and E-05: {@code analyze} as its user runs it. */
class AnalyzeTest {

  private static final String HEADER =
      "cycle_id,workstation_code,status,start_ts,duration_ms,raw_start_ts,raw_end_ts,sam_ms\n";

  /** Seven cycles of one workstation, one of them odd, and one of another. */
  private static final String CYCLES =
      HEADER
          + row(1, "PUESTO_01", "complete", "12:00:00", 20_000, 20_000)
          + row(2, "PUESTO_01", "complete", "12:01:00", 21_000, 21_000)
          + row(3, "PUESTO_01", "complete", "12:02:00", 22_000, 22_000)
          + row(4, "PUESTO_01", "manual_override", "12:03:00", 23_000, 43_000)
          + row(5, "PUESTO_01", "complete", "12:04:00", 24_000, 24_000)
          + row(6, "PUESTO_01", "complete", "12:05:00", 22_000, 22_000)
          + row(7, "PUESTO_01", "complete", "12:06:00", 50_000, 50_000)
          + row(8, "PUESTO_01", "aborted", "12:07:00", 5_000, 5_000)
          + "9,PUESTO_02,complete,2026-01-05T12:00:00Z,30500,2026-01-05T12:00:00Z,2026-01-05T12:00:30.500Z,\n";

  private static final String STOPWATCH =
      """
      station,start,end
      PUESTO_01,2026-01-05T12:00:00Z,2026-01-05T12:00:20.5Z
      PUESTO_01,2026-01-05T12:01:00Z,2026-01-05T12:01:21Z
      PUESTO_01,2026-01-05T12:02:00Z,2026-01-05T12:02:21.5Z
      PUESTO_01,2026-01-05T12:03:00Z,2026-01-05T12:03:23Z
      PUESTO_02,2026-01-05T12:00:00Z,2026-01-05T12:00:30Z
      """;

  @TempDir private Path temp;
  private Path cycles = Path.of("");
  private Path stopwatch = Path.of("");

  private static String row(
      int id, String station, String status, String time, int millis, int rawMillis) {
    return String.format(
        Locale.ROOT,
        "%d,%s,%s,2026-01-05T%sZ,%d,2026-01-05T%sZ,2026-01-05T%s:%02d.000Z,16000%n",
        id,
        station,
        status,
        time,
        millis,
        time,
        time.substring(0, 5),
        rawMillis / 1000);
  }

  @BeforeEach
  void write_files() throws IOException {
    cycles = Files.writeString(temp.resolve("cycles.csv"), CYCLES);
    stopwatch = Files.writeString(temp.resolve("stopwatch.csv"), STOPWATCH);
  }

  private static void assertOneLine(CommandRun run, int code, String... words) {
    assertThat(run.err().strip().lines()).as(run.err()).hasSize(1);
    assertThat(run.err()).contains(words).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(run.code()).isEqualTo(code);
    assertThat(run.out()).isEmpty();
  }

  @Nested
  class The_table {

    /**
     * Of 20, 21, 22, 22, 23, 24, 50: mean 26, deviation √(682 / 6), quartiles 21.5 and 23.5, so
     * fences at 18.5 and 26.5; (10.66 / 1.3)² t² is 260.8 with the t of 260 degrees of freedom.
     */
    @Test
    @DisplayName("D-28 A line for each workstation, flagged times and cycles needed")
    void tells_the_spread_of_each_workstation() {
      var run = CommandRun.of("analyze", cycles);

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out())
          .isEqualToNormalizingNewlines(
              """
              %s: 8 cycles of 2 stations; 1 open, aborted or excluded ones left out

              station            n   mean s median s     sd s   cv %%     q1 s     q3 s    SAM s  flagged   needed
              PUESTO_01          7    26.00    22.00    10.66   41.0    21.50    23.50    16.00        1      261
              PUESTO_02          1    30.50    30.50        -      -    30.50    30.50        -        0        -

              needed: cycles a study must time for ±5 %% at 95 %% confidence
              flagged in PUESTO_01, beyond 18.50 to 26.50 s (Tukey), but not left out: 50.00
              """
                  .formatted(cycles));
    }

    @Test
    void reads_a_sheet_of_export_too() throws IOException {
      var sheet =
          Files.writeString(
              temp.resolve("sheet.csv"),
              """
              \uFEFFFecha;Puesto;Inicio;Fin;Duración (s);SAM (s);Estado;Duración medida (s)\r
              05/01/2026;PUESTO_07;07:00:00,000;07:00:20,500;20,500;;completo;20,500\r
              """);

      var run = CommandRun.of("analyze", sheet);

      assertThat(run.out()).contains("PUESTO_07          1    20.50");
    }
  }

  @Nested
  class The_stopwatch {

    /**
     * Differences -0.5, 0, 0.5, 20 and 0.5: the fourth cycle was corrected from 43 s to the 23 s of
     * the stopwatch, and such a correction must not pass for agreement.
     */
    @Test
    @DisplayName("E-05 Precision, recall, MAE, bias, limits, ICC and CCC")
    void is_compared_with_what_was_measured_and_not_with_what_was_corrected() {
      var run = CommandRun.of("analyze", cycles, "--reference", stopwatch);

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out())
          .contains(
              "station        stopwatch   machine  matched  precision  recall   MAE s  bias s",
              "PUESTO_01              4         4        4      1.000   1.000   5.250   5.000",
              "PUESTO_02              1         1        1      1.000   1.000   0.500   0.500",
              "total                  5         5        5      1.000   1.000   4.300   4.100",
              "precision          1.000      95 % 0.566 to 1.000, 5 of 5",
              "bias               4.100 s",
              "repeated measures by station",
              "ICC(2,1)",
              "Lin's CCC");
    }

    @Test
    void is_compared_plainly_where_one_workstation_was_timed() throws IOException {
      Files.writeString(stopwatch, STOPWATCH.lines().limit(4).reduce("", (a, b) -> a + b + "\n"));

      var run = CommandRun.of("analyze", cycles, "--reference", stopwatch);

      assertThat(run.out())
          .contains("bias               0.000 s")
          .contains("lower limit       -0.980 s")
          .doesNotContain("repeated measures");
    }

    @Test
    void that_timed_too_little_gives_counts_alone() throws IOException {
      Files.writeString(stopwatch, STOPWATCH.lines().limit(2).reduce("", (a, b) -> a + b + "\n"));

      var run = CommandRun.of("analyze", cycles, "--reference", stopwatch, "--out", temp);

      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("no limits of agreement");
      assertThat(temp.resolve("bland-altman.svg")).doesNotExist();
      assertThat(temp.resolve("cycle-times.svg")).exists();
    }

    @Test
    void that_timed_another_plant_matches_nothing() throws IOException {
      Files.writeString(stopwatch, STOPWATCH.replace("PUESTO_0", "OTHER_"));

      var run = CommandRun.of("analyze", cycles, "--reference", stopwatch);

      assertThat(run.out())
          .contains(
              "total                  5         0        0          -   0.000       -       -")
          .contains("precision              -");
    }

    @Test
    void with_two_pairs_has_limits_but_no_coefficients() throws IOException {
      Files.writeString(stopwatch, STOPWATCH.lines().limit(3).reduce("", (a, b) -> a + b + "\n"));

      var run = CommandRun.of("analyze", cycles, "--reference", stopwatch);

      assertThat(run.out())
          .contains("ICC(2,1)               -      too few cycles, or all of one length")
          .contains("lower limit");
    }
  }

  @Nested
  class Drawings {

    @Test
    void lie_in_the_folder_and_are_the_same_the_next_time() throws IOException {
      var out = temp.resolve("a/b");
      var run = CommandRun.of("analyze", cycles, "--reference", stopwatch, "--out", out);
      var first = Files.readAllBytes(out.resolve("bland-altman.svg"));
      CommandRun.of("analyze", cycles, "--reference", stopwatch, "--out", out);

      assertThat(run.out())
          .contains("drawing " + out.resolve("bland-altman.svg"))
          .contains("drawing " + out.resolve("cycle-times.svg"));
      assertThat(Files.readAllBytes(out.resolve("bland-altman.svg"))).isEqualTo(first);
      try (var files = Files.list(out)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("bland-altman.svg", "cycle-times.svg");
      }
    }

    @Test
    void are_not_made_unasked() throws IOException {
      CommandRun.of("analyze", cycles);

      try (var files = Files.list(temp)) {
        assertThat(files).hasSize(2);
      }
    }
  }

  @Nested
  class One_line_tells {

    @Test
    void which_cell_is_wrong() throws IOException {
      Files.writeString(cycles, CYCLES.replace(",20000,", ",twenty,"));

      assertOneLine(
          CommandRun.of("analyze", cycles),
          1,
          "cycles.csv, line 2, column duration_ms: 'twenty' is not a whole number",
          "correct it or export the file again");
    }

    @Test
    void which_cell_of_the_stopwatch_is_wrong_and_nothing_is_drawn() throws IOException {
      Files.writeString(stopwatch, STOPWATCH.replace("12:01:21Z", "12:01"));
      var out = temp.resolve("out");

      assertOneLine(
          CommandRun.of("analyze", cycles, "--reference", stopwatch, "--out", out),
          1,
          "stopwatch.csv, line 3, column end");
      assertThat(out).doesNotExist();
    }

    @Test
    void that_a_file_is_not_there() {
      assertOneLine(
          CommandRun.of("analyze", temp.resolve("none.csv")), 1, "none.csv", "check the path");
    }

    @Test
    void that_a_file_has_no_complete_cycle() throws IOException {
      Files.writeString(cycles, HEADER + row(1, "P", "aborted", "12:00:00", 5000, 5000));

      assertOneLine(
          CommandRun.of("analyze", cycles), 1, "no complete cycle (1 open, aborted or excluded)");
    }

    @Test
    void what_was_typed_wrong() {
      assertOneLine(CommandRun.of("analyze"), 2, "FILE.csv");
      assertOneLine(CommandRun.of("analyze", "cycles.xlsx"), 2, "ending in .csv");
      assertOneLine(CommandRun.of("analyze", cycles, "--zone", "Bogota"), 2, "a time zone such as");
    }

    @Test
    void that_the_folder_for_drawings_is_a_file() throws IOException {
      assertOneLine(CommandRun.of("analyze", cycles, "--out", stopwatch), 2, "stopwatch.csv");
    }
  }
}
