package io.cadencia.bootstrap.report;

import io.cadencia.domain.agreement.Agreement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A report as a table for the terminal. */
final class TruthTable {

  private static final String ROW = "%-12s %6s %9s %8s %10s %7s %7s %7s";

  private TruthTable() {}

  static List<String> lines(TruthReport report) {
    var lines = new ArrayList<String>();
    lines.add(
        ROW.formatted(
            "station", "true", "measured", "matched", "precision", "recall", "MAE s", "bias s"));
    report.stations().forEach((station, agreement) -> lines.add(row(station, agreement)));
    lines.add(row("total", report.total()));
    lines.add("");
    lines.add("disturbances: " + disturbances(report.disturbances()));
    lines.add(
        String.format(
            Locale.ROOT,
            "frames: %d read, %d analysed, %d skipped",
            report.frames().read(),
            report.frames().analysed(),
            report.frames().skipped()));
    return lines;
  }

  private static String row(String name, Agreement a) {
    return ROW.formatted(
        name,
        a.trueCycles(),
        a.measuredCycles(),
        a.matched(),
        figure(a.precision()),
        figure(a.recall()),
        figure(a.maeSeconds()),
        figure(a.biasSeconds()));
  }

  private static String figure(@Nullable Double value) {
    return value == null ? "-" : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String disturbances(Map<String, Integer> counts) {
    return counts.isEmpty()
        ? "none"
        : counts.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}
