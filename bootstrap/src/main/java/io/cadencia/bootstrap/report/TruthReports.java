package io.cadencia.bootstrap.report;

import io.cadencia.adapter.cv.simulation.DisturbanceKind;
import io.cadencia.adapter.cv.simulation.SewingLine;
import io.cadencia.adapter.cv.simulation.TrueCycle;
import io.cadencia.domain.agreement.CycleSpan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes, prints and keeps the reports of a simulated line. */
public final class TruthReports {

  private TruthReports() {}

  /**
   * @param measured by station code
   */
  public static TruthReport of(
      long seed,
      SewingLine line,
      Instant start,
      Duration length,
      Map<String, List<CycleSpan>> measured,
      TruthReport.Frames frames) {
    return TruthReport.of(
        seed,
        start,
        length,
        truth(line, start, length),
        measured,
        disturbances(line, length),
        frames);
  }

  public static void print(TruthReport report, PrintWriter out) {
    TruthTable.lines(report).forEach(out::println);
  }

  /** Writes {@code report.json}, whole or not at all. */
  public static void write(TruthReport report, Path file) throws IOException {
    TruthReportJson.write(report, file);
  }

  private static Map<String, List<CycleSpan>> truth(
      SewingLine line, Instant start, Duration length) {
    var truth = new TreeMap<String, List<CycleSpan>>();
    line.layout().stations().forEach(station -> truth.put(station.code(), new ArrayList<>()));
    for (TrueCycle cycle : line.cyclesUntil(length)) {
      truth
          .computeIfAbsent(cycle.station(), code -> new ArrayList<>())
          .add(new CycleSpan(start.plus(cycle.start()), start.plus(cycle.end())));
    }
    return truth;
  }

  private static Map<String, Integer> disturbances(SewingLine line, Duration length) {
    var counts = new TreeMap<String, Integer>();
    var happened = line.disturbancesUntil(length);
    for (var kind : DisturbanceKind.values()) {
      counts.put(kind.label(), happened.getOrDefault(kind, 0));
    }
    return counts;
  }
}
