package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.line.LineView;
import io.cadencia.domain.line.LineBalance;
import io.cadencia.domain.line.TaktComparison;
import io.cadencia.domain.plant.ModuleId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line: takt against cycle, and its balance.
 *
 * @param taktSeconds seconds per unit that the target asks for, or null without a target
 * @param bottleneckWorkstationId the slowest, or null while nothing was measured
 * @param balanceByStandard null unless every station has a standard
 * @param balanceAsMeasured null unless every station made a unit
 */
public record LineJson(
    int moduleId,
    Instant fromTs,
    Instant toTs,
    @Nullable Double taktSeconds,
    @Nullable Integer bottleneckWorkstationId,
    List<LineStationJson> stations,
    @Nullable BalanceJson balanceByStandard,
    @Nullable BalanceJson balanceAsMeasured) {

  /**
   * @param efficiency a fraction, as is delay
   */
  public record BalanceJson(
      double workSeconds,
      double longestSeconds,
      int workplaces,
      double efficiency,
      double delay,
      double smoothnessSeconds) {

    private static @Nullable BalanceJson of(@Nullable LineBalance balance) {
      return balance == null
          ? null
          : new BalanceJson(
              balance.workSeconds(),
              balance.longestSeconds(),
              balance.workplaces(),
              balance.efficiency().value(),
              balance.delay().value(),
              balance.smoothness());
    }
  }

  public static LineJson of(ModuleId module, LineView view) {
    var takt = Optional.ofNullable(view.takt());
    return new LineJson(
        module.value(),
        view.range().from(),
        view.range().to(),
        takt.map(comparison -> comparison.takt().seconds()).orElse(null),
        takt.flatMap(TaktComparison::bottleneck).map(row -> row.workstation().value()).orElse(null),
        view.stations().stream()
            .map(station -> LineStationJson.of(station, view.range(), view.takt()))
            .toList(),
        BalanceJson.of(view.byStandard()),
        BalanceJson.of(view.asMeasured()));
  }
}
