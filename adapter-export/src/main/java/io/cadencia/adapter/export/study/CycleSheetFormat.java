package io.cadencia.adapter.export.study;

import io.cadencia.domain.agreement.CycleSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The sheet for the spreadsheet of the engineer: Spanish, plant time, decimal commas. */
final class CycleSheetFormat implements CycleFile.Format {

  static final String STATION = "Puesto";

  private static final String DAY = "Fecha";
  private static final String START = "Inicio";
  private static final String END = "Fin";
  private static final String DURATION = "Duración (s)";
  private static final String MEASURED = "Duración medida (s)";
  private static final String SAM = "SAM (s)";
  private static final String STATUS = "Estado";

  private static final String TIME_OF_DAY = "a time such as 07:00:00,000";

  private final ZoneId zone;

  /**
   * @param zone of its times
   */
  CycleSheetFormat(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public List<String> columns() {
    return List.of(DAY, STATION, START, END, DURATION, SAM, STATUS, MEASURED);
  }

  @Override
  public Optional<StudyCycle> unit(CsvRow row) {
    if (!isUnit(row)) {
      return Optional.empty();
    }
    var start = start(row);
    return Optional.of(
        new StudyCycle(
            Cells.plain(row.text(STATION)),
            start,
            row.read(DURATION, Cells.SECONDS, Cells::seconds),
            row.findRead(MEASURED, Cells.SECONDS, Cells::seconds)
                .map(measured -> span(start, measured))
                .orElse(null),
            row.findRead(SAM, Cells.SECONDS, Cells::seconds).orElse(null)));
  }

  /** The day of the sheet is that of the end; over midnight a cycle began the day before. */
  private Instant start(CsvRow row) {
    var day = row.read(DAY, "a day such as 05/01/2026", Cells::day);
    var start = row.read(START, TIME_OF_DAY, Cells::time);
    var end = row.read(END, TIME_OF_DAY, Cells::time);
    var began = end.isBefore(start) ? day.minusDays(1) : day;
    return began.atTime(start).atZone(zone).toInstant();
  }

  private static boolean isUnit(CsvRow row) {
    return row.read(
        STATUS,
        "one of completo, corregido, abortado, en curso",
        status ->
            switch (status) {
              case "completo", "corregido" -> true;
              case "abortado", "en curso" -> false;
              default -> throw new IllegalArgumentException(status);
            });
  }

  private static CycleSpan span(Instant start, Duration measured) {
    return new CycleSpan(start, start.plus(measured));
  }
}
