package io.cadencia.application.port.in.line;

import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.line.LineBalance;
import io.cadencia.domain.line.StationCycle;
import io.cadencia.domain.line.TaktComparison;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as the engineer balances it.
 *
 * @param range the time it is about
 * @param stations cycles of the staffed workstations, in sequence
 * @param takt takt against cycle; null without a target
 * @param byStandard balance of the standards; null unless every workstation has one
 * @param asMeasured balance of the measured cycles; null unless every workstation made a unit
 */
public record LineView(
    TimeSpan range,
    List<Station> stations,
    @Nullable TaktComparison takt,
    @Nullable LineBalance byStandard,
    @Nullable LineBalance asMeasured) {

  /**
   * @param figures what the mean was taken of
   */
  public record Station(StationCycle cycle, Figures figures) {}

  public LineView {
    stations = List.copyOf(stations);
  }
}
