package io.cadencia.adapter.export.study;

import io.cadencia.domain.agreement.CycleSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The plain file for research: milliseconds and instants in UTC. */
final class ResearchFormat implements CycleFile.Format {

  static final String STATION = "workstation_code";

  private static final String STATUS = "status";
  private static final String START = "start_ts";
  private static final String DURATION = "duration_ms";
  private static final String RAW_START = "raw_start_ts";
  private static final String RAW_END = "raw_end_ts";

  @Override
  public List<String> columns() {
    return List.of(STATION, STATUS, START, DURATION, RAW_START, RAW_END);
  }

  @Override
  public Optional<StudyCycle> unit(CsvRow row) {
    if (!isUnit(row) || row.find("excluded_reason").isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new StudyCycle(
            row.text(STATION),
            row.read(START, Cells.INSTANT, Cells::instant),
            row.read(DURATION, Cells.MILLIS, Cells::millis),
            measured(row).orElse(null),
            row.findRead("sam_ms", Cells.MILLIS, Cells::millis).orElse(null)));
  }

  private static boolean isUnit(CsvRow row) {
    return row.read(
        STATUS,
        "one of complete, manual_override, aborted, in_progress",
        status ->
            switch (status) {
              case "complete", "manual_override" -> true;
              case "aborted", "in_progress" -> false;
              default -> throw new IllegalArgumentException(status);
            });
  }

  private static Optional<CycleSpan> measured(CsvRow row) {
    var start = row.findRead(RAW_START, Cells.INSTANT, Cells::instant);
    var end = row.findRead(RAW_END, Cells.INSTANT, Cells::instant);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    Instant from = start.get();
    if (Duration.between(from, end.get()).isNegative()) {
      throw row.fault(RAW_END, "'" + row.text(RAW_END) + "' is before " + RAW_START);
    }
    return Optional.of(new CycleSpan(from, end.get()));
  }
}
