package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.agreement.Agreement;
import io.cadencia.domain.agreement.CycleMatching;
import io.cadencia.domain.agreement.CycleSpan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole chain on a recording: drawn frames, H.264, the real network, the database. */
class SimulateAndDetectTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
  private static final int SECONDS = 36;

  @TempDir private static Path temp;

  @BeforeAll
  static void simulate_a_line_and_measure_it_twice() {
    run("model", "fetch");
    run(
        "simulate",
        "--out",
        temp.resolve("line.mp4"),
        "--truth",
        temp.resolve("truth.csv"),
        "--seed",
        7,
        "--seconds",
        SECONDS,
        "--stations",
        2,
        "--disturb",
        "none");
    for (var data : List.of("first", "second")) {
      run(
          "detect",
          "--video",
          temp.resolve("line.mp4"),
          "--config",
          temp.resolve("line.yaml"),
          "--data",
          temp.resolve(data));
    }
  }

  private static void run(Object... arguments) {
    var run = CommandRun.of(arguments);
    assertThat(run.code()).as("%s%s", run.out(), run.err()).isZero();
  }

  private static Path database(String data) {
    return temp.resolve(data).resolve("cadencia.db");
  }

  @Test
  void every_cycle_is_found_and_no_other() throws IOException, SQLException {
    for (var station : List.of("PUESTO_01", "PUESTO_02")) {
      var agreement = Agreement.of(CycleMatching.of(truth(station), measured(station)));

      assertThat(agreement.trueCycles()).as(station).isEqualTo(2);
      assertThat(agreement.recall()).as(station).isEqualTo(1);
      assertThat(agreement.precision()).as(station).isEqualTo(1);
      assertThat(agreement.maeSeconds()).as(station).isLessThanOrEqualTo(0.4);
    }
  }

  @Test
  void the_same_recording_gives_the_same_rows() throws SQLException {
    assertThat(MeasuredRows.dump(database("second")))
        .hasSizeGreaterThan(30)
        .isEqualTo(MeasuredRows.dump(database("first")));
  }

  @Test
  void what_was_measured_already_is_not_counted_twice() {
    var again =
        CommandRun.of(
            "detect",
            "--video",
            temp.resolve("line.mp4"),
            "--config",
            temp.resolve("line.yaml"),
            "--data",
            temp.resolve("first"));

    assertThat(again.code()).isEqualTo(1);
    assertThat(again.err()).contains("camera 1 was measured until").contains("--start");
  }

  private static List<CycleSpan> truth(String station) throws IOException {
    var cycles = new ArrayList<CycleSpan>();
    for (var line : Files.readAllLines(temp.resolve("truth.csv"))) {
      var cells = line.split(",", -1);
      if (cells[0].equals(station)) {
        cycles.add(new CycleSpan(at(cells[1]), at(cells[2])));
      }
    }
    return cycles;
  }

  private static Instant at(String seconds) {
    return START.plusMillis(Math.round(Double.parseDouble(seconds) * 1000));
  }

  private static List<CycleSpan> measured(String station) throws SQLException {
    var sql =
        """
        SELECT start_ts, end_ts FROM cycle_events
        JOIN workstations ON workstations.id = workstation_id
        WHERE status = 'complete' AND code = '%s' ORDER BY start_ts"""
            .formatted(station);
    return MeasuredRows.query(database("first"), sql).stream()
        .map(row -> row.split("\\|", -1))
        .map(cells -> new CycleSpan(millis(cells[0]), millis(cells[1])))
        .toList();
  }

  private static Instant millis(String cell) {
    return Instant.ofEpochMilli(Long.parseLong(cell));
  }
}
