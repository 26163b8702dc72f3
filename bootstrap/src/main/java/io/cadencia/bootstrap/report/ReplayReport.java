package io.cadencia.bootstrap.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cadencia.domain.agreement.CycleMatching;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.replay.FilmSpan;
import io.cadencia.domain.replay.ReplayResult;
import io.cadencia.domain.replay.StationReplay;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What other zones would have counted, beside those in force. */
public record ReplayReport(
    int camera, int version, String roiVersionInForce, String roiVersionTried, List<Row> stations) {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /**
   * One workstation.
   *
   * @param inForce units counted with the zones in force
   * @param tried units counted with the others
   * @param both units that both count: they share more than half of their time
   * @param gone units that only the zones in force count
   * @param added units that only the others count
   */
  public record Row(
      int workstationId,
      String station,
      int inForce,
      int tried,
      int both,
      List<Span> gone,
      List<Span> added) {

    private StationReplay result(Instant firstFrame) {
      return new StationReplay(
          new WorkstationId(workstationId),
          inForce,
          tried,
          gone.stream().map(span -> span.inFilm(firstFrame)).toList(),
          added.stream().map(span -> span.inFilm(firstFrame)).toList());
    }
  }

  /** A unit, by instants with milliseconds. */
  public record Span(String startTs, String endTs, double seconds) {

    static Span of(CycleSpan span) {
      return new Span(
          span.start().toString(), span.end().toString(), span.duration().toMillis() / 1e3);
    }

    private FilmSpan inFilm(Instant firstFrame) {
      return new FilmSpan(
          Duration.between(firstFrame, Instant.parse(startTs)),
          Duration.between(firstFrame, Instant.parse(endTs)));
    }
  }

  public static ReplayReport of(
      ZonesVersion inForce,
      ZoneLayout tried,
      Map<WorkstationId, List<CycleSpan>> before,
      Map<WorkstationId, List<CycleSpan>> after,
      Map<WorkstationId, String> codes) {
    var rows =
        Stream.concat(inForce.zones().stations().stream(), tried.stations().stream())
            .map(StationZones::workstation)
            .distinct()
            .sorted(Comparator.comparingInt(WorkstationId::value))
            .map(id -> row(id, codes, unitsOf(id, before), unitsOf(id, after)))
            .toList();
    return new ReplayReport(
        inForce.camera().value(),
        inForce.number(),
        inForce.zones().roiVersion(),
        tried.roiVersion(),
        rows);
  }

  private static List<CycleSpan> unitsOf(
      WorkstationId id, Map<WorkstationId, List<CycleSpan>> units) {
    return units.getOrDefault(id, List.of());
  }

  private static Row row(
      WorkstationId id,
      Map<WorkstationId, String> codes,
      List<CycleSpan> before,
      List<CycleSpan> after) {
    var matching = CycleMatching.of(before, after);
    return new Row(
        id.value(),
        codes.getOrDefault(id, String.valueOf(id.value())),
        before.size(),
        after.size(),
        matching.pairs().size(),
        matching.missed().stream().map(Span::of).toList(),
        matching.invented().stream().map(Span::of).toList());
  }

  /** As a table for the terminal, and below it each unit that makes the difference. */
  public List<String> lines() {
    var table = new Columns();
    table.add("station", "in force", "tried", "both", "gone", "added");
    for (var row : stations) {
      table.add(
          row.station(),
          String.valueOf(row.inForce()),
          String.valueOf(row.tried()),
          String.valueOf(row.both()),
          String.valueOf(row.gone().size()),
          String.valueOf(row.added().size()));
    }
    var lines = new ArrayList<>(table.lines());
    stations.forEach(row -> differences(row, lines));
    return lines;
  }

  private static void differences(Row row, List<String> lines) {
    row.gone().forEach(span -> lines.add(line(row, "gone ", span)));
    row.added().forEach(span -> lines.add(line(row, "added", span)));
  }

  private static String line(Row row, String what, Span span) {
    return "%s  %s  %s to %s".formatted(what, row.station(), span.startTs(), span.endTs());
  }

  /** As the domain tells it. */
  public ReplayResult result(Instant firstFrame) {
    return new ReplayResult(
        version,
        roiVersionInForce,
        roiVersionTried,
        stations.stream().map(row -> row.result(firstFrame)).toList());
  }

  /** What was written into a file. */
  public static ReplayReport read(Path file) throws IOException {
    return JSON.readValue(Files.readAllBytes(file), ReplayReport.class);
  }

  public void write(Path file) throws IOException {
    Files.writeString(file, JSON.writeValueAsString(this) + "\n");
  }
}
