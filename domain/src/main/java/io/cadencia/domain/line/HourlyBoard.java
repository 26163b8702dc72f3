package io.cadencia.domain.line;

import io.cadencia.domain.efficiency.EfficiencyReport;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Percent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board at the end of a line: hora, meta, real, %. The meta is what the planned time of the
 * hour asks for, so an hour with a break asks for less, and the running hour for what should be
 * there by now.
 *
 * @param rows in order of time
 * @param total of all rows
 */
public record HourlyBoard(List<Row> rows, Row total) {

  /**
   * @param start start of the hour, or of the day's work where that is later
   * @param meta units asked for, not floored; null without a standard or target
   * @param real units made
   * @param percent real over meta, not capped; null without a meta, or where it asks for nothing
   * @param madeSoFar units made from the first row to the end of this one
   */
  public record Row(
      Instant start, @Nullable Double meta, int real, @Nullable Percent percent, int madeSoFar) {

    private static Row of(Instant start, Figures figures, int madeBefore) {
      return new Row(
          start,
          figures.unitsPlanned(),
          figures.unitsProduced(),
          Pace.of(figures).map(Pace::percent).orElse(null),
          madeBefore + figures.unitsProduced());
    }
  }

  public HourlyBoard {
    rows = List.copyOf(rows);
  }

  /**
   * @param hours the efficiency of a module, by the hour
   * @param from start of the range it covers
   */
  public static HourlyBoard of(EfficiencyReport hours, Instant from) {
    var rows = new ArrayList<Row>();
    int made = 0;
    for (var hour : hours.series()) {
      rows.add(Row.of(hour.start(), hour.figures(), made));
      made += hour.figures().unitsProduced();
    }
    return new HourlyBoard(rows, Row.of(from, hours.summary(), 0));
  }
}
