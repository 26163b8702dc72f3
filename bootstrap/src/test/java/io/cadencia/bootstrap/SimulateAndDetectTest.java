package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.domain.agreement.Agreement;
import io.cadencia.domain.agreement.CycleMatching;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
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

  /** Zones as the API takes them; the drop zone of the second workstation may be elsewhere. */
  private static Path zones(String name, String drop) throws IOException {
    var config = ConfigYaml.read(temp.resolve("line.yaml"));
    var stations =
        config.zonesOf(config.cameras().get(0)).stream()
            .map(station -> station(station, station.workstation().value() == 2 ? drop : ""))
            .collect(Collectors.joining(","));
    return Files.writeString(temp.resolve(name), "{\"zones\":[" + stations + "]}");
  }

  private static String station(StationZones station, String drop) {
    var zones =
        station.zones().entrySet().stream()
            .map(zone -> zone(zone.getKey(), zone.getValue(), drop))
            .collect(Collectors.joining(","));
    return "{\"workstation_id\":" + station.workstation().value() + "," + zones + "}";
  }

  private static String zone(ZoneKind kind, Polygon polygon, String drop) {
    var corners =
        polygon.corners().stream()
            .map(corner -> "[" + corner.x() + "," + corner.y() + "]")
            .collect(Collectors.joining(",", "[", "]"));
    boolean moved = kind == ZoneKind.DROP && !drop.isEmpty();
    return "\"" + kind.word() + "\":" + (moved ? drop : corners);
  }

  private static CommandRun replay(Path zones, Path json) {
    return CommandRun.of(
        "replay",
        "--data",
        temp.resolve("second"),
        "--video",
        temp.resolve("line.mp4"),
        "--camera",
        1,
        "--zones",
        zones,
        "--json",
        json);
  }

  @Test
  @DisplayName("D-03 a replay tells what other zones would have counted, and writes nothing")
  void a_replay_tells_what_other_zones_would_have_counted() throws Exception {
    var before = MeasuredRows.dump(database("second"));
    var json = temp.resolve("answer.json");

    var run = replay(zones("moved.json", "[[0.9,0.01],[0.99,0.01],[0.99,0.1]]"), json);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith(
            """
            station    in force  tried  both  gone  added
            PUESTO_01  2         2      2     0     0
            PUESTO_02  2         0      0     2     0
            gone   PUESTO_02  2026-01-05T12:00:""");
    assertThat(Files.readString(json))
        .contains("\"camera\" : 1", "\"version\" : 1", "\"gone\" : [ {", "\"added\" : [ ]");
    assertThat(MeasuredRows.dump(database("second"))).isEqualTo(before);
  }

  @Test
  @DisplayName("D-03 the same zones count the same")
  void a_replay_with_the_same_zones_tells_no_difference() throws IOException {
    var run = replay(zones("same.json", ""), temp.resolve("same-answer.json"));

    assertThat(run.out()).contains("PUESTO_02  2         2      2     0     0");
    assertThat(run.out()).doesNotContain("gone   PUESTO").doesNotContain("added  PUESTO");
  }

  @Test
  @DisplayName("D-03 zones that cannot be are not tried")
  void a_replay_refuses_zones_that_cannot_be() throws IOException {
    var flat = zones("flat.json", "[[0.9,0.01],[0.99,0.01],[0.95,0.01]]");

    var run = replay(flat, temp.resolve("no-answer.json"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("flat.json: camera 1, workstation 2, drop: it encloses nothing")
        .doesNotContain("Exception");
    assertThat(temp.resolve("no-answer.json")).doesNotExist();
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
