package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.line.LineView;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.Metric;
import io.cadencia.domain.line.TaktComparison;
import io.cadencia.domain.time.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * A staffed workstation of a line.
 *
 * @param operators who work there side by side
 * @param paceSeconds from one unit to the next, the mean shared by the operators; null without
 *     units
 * @param paceOfTakt a fraction: above 1 it cannot follow; null without units or target
 */
public record LineStationJson(
    int workstationId,
    @Nullable Double samSeconds,
    @Nullable Double avgCycleSeconds,
    int operators,
    @Nullable Double paceSeconds,
    @Nullable Double paceOfTakt,
    int nCycles,
    @Nullable String avgCycleExplainUrl) {

  static LineStationJson of(
      LineView.Station station, TimeSpan range, @Nullable TaktComparison takt) {
    var cycle = station.cycle();
    var sam = cycle.sam();
    var links = ExplainLinks.ofWorkstation(cycle.workstation(), range, Granularity.HOUR);
    return new LineStationJson(
        cycle.workstation().value(),
        sam == null ? null : Seconds.of(sam.duration()),
        cycle.averageSeconds(),
        cycle.operators(),
        cycle.measuredPace().orElse(null),
        takt == null
            ? null
            : cycle.measuredPace().map(pace -> pace / takt.takt().seconds()).orElse(null),
        station.figures().cycles(),
        links.summary(Metric.AVERAGE_CYCLE, station.figures()));
  }
}
