package io.cadencia.adapter.http.json;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.efficiency.ExplainedStation;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.standard.StandardChange;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workstation brings into a figure.
 *
 * @param standards all it ever had, by number; of those from the same moment the last one holds
 * @param cycles units that count
 * @param excluded units left out
 */
public record ExplainedStationJson(
    int workstationId,
    List<ChangeJson> standards,
    List<PlannedJson> planned,
    List<GapJson> gaps,
    List<CountedJson> cycles,
    List<ExcludedJson> excluded) {

  /**
   * @param samSeconds null where from then on there is no standard
   */
  public record ChangeJson(int samVersion, Instant validFrom, @Nullable Double samSeconds) {

    private static ChangeJson of(StandardChange change) {
      return new ChangeJson(
          change.number(),
          change.validFrom(),
          change instanceof StandardVersion version ? Seconds.of(version.sam().duration()) : null);
    }
  }

  /** When it was to be worked, and by how many. */
  public record PlannedJson(Instant fromTs, Instant toTs, int operators) {

    private static PlannedJson of(StaffedTime time) {
      return new PlannedJson(time.span().from(), time.span().to(), time.operators());
    }
  }

  /** When it was not watched. */
  public record GapJson(Instant fromTs, Instant toTs) {

    private static GapJson of(TimeSpan span) {
      return new GapJson(span.from(), span.to());
    }
  }

  /**
   * @param samVersion in force at its end, or null
   * @param measuredWith place in the list of the answer, from 0
   */
  public record CountedJson(
      long id,
      Instant endTs,
      double durationSeconds,
      @Nullable Integer samVersion,
      @Nullable Double samSeconds,
      int measuredWith) {

    private static CountedJson of(
        Cycle cycle, ExplainedStation station, List<Provenance> provenances) {
      var standard = station.standardOf(cycle);
      return new CountedJson(
          cycle.id().value(),
          cycle.end().orElseThrow(),
          Seconds.of(cycle.effectiveDuration().orElseThrow()),
          standard.map(StandardVersion::number).orElse(null),
          standard.map(version -> Seconds.of(version.sam().duration())).orElse(null),
          provenances.indexOf(cycle.provenance()));
    }
  }

  /** A unit that was left out, and why. */
  public record ExcludedJson(long id, String reason) {

    private static ExcludedJson of(Cycle cycle) {
      return new ExcludedJson(cycle.id().value(), String.valueOf(cycle.review().excludedReason()));
    }
  }

  static ExplainedStationJson of(ExplainedStation station, List<Provenance> provenances) {
    return new ExplainedStationJson(
        station.workstation().value(),
        station.standards().changes().stream().map(ChangeJson::of).toList(),
        station.planned().stream().map(PlannedJson::of).toList(),
        station.gaps().asList().stream().map(GapJson::of).toList(),
        station.counted().stream()
            .map(cycle -> CountedJson.of(cycle, station, provenances))
            .toList(),
        station.excluded().stream().map(ExcludedJson::of).toList());
  }
}
