package io.cadencia.domain.line;

import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.plant.WorkstationId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takt against cycle: which workstations cannot follow the rhythm, and which one holds up all.
 *
 * @param rows in the order of the line
 */
public record TaktComparison(TaktTime takt, List<Row> rows) {

  /**
   * @param paceSeconds seconds from one unit to the next as measured; null without units
   * @param ofTakt the pace as a part of the takt: above 1 the station cannot follow; null without
   *     units
   */
  public record Row(
      WorkstationId workstation, @Nullable Double paceSeconds, @Nullable Ratio ofTakt) {

    public boolean cannotFollow() {
      return ofTakt != null && ofTakt.value() > 1;
    }
  }

  public TaktComparison {
    rows = List.copyOf(rows);
  }

  public static TaktComparison of(TaktTime takt, List<StationCycle> stations) {
    return new TaktComparison(takt, stations.stream().map(station -> row(station, takt)).toList());
  }

  private static Row row(StationCycle station, TaktTime takt) {
    return station
        .measuredPace()
        .map(pace -> new Row(station.workstation(), pace, new Ratio(pace / takt.seconds())))
        .orElse(new Row(station.workstation(), null, null));
  }

  /** The slowest workstation, the first of equals; empty while nothing was measured. */
  public Optional<Row> bottleneck() {
    return rows.stream()
        .filter(row -> row.paceSeconds() != null)
        .min(Comparator.comparing(row -> -Optional.ofNullable(row.paceSeconds()).orElse(0.0)));
  }
}
