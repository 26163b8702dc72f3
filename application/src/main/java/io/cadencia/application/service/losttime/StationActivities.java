package io.cadencia.application.service.losttime;

import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.service.shift.CoverageGaps;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.losttime.StationActivity;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what stop detection needs to know of a workstation. */
public final class StationActivities {

  private final PlantRepository plant;
  private final CycleRepository cycles;
  private final CoverageLog coverage;
  private final PlannedTimes planned;
  private final CoverageGaps gaps;
  private final Clock clock;

  public StationActivities(
      PlantRepository plant,
      CycleRepository cycles,
      CoverageLog coverage,
      PlannedTimes planned,
      Clock clock) {
    this.plant = plant;
    this.cycles = cycles;
    this.coverage = coverage;
    this.planned = planned;
    this.gaps = new CoverageGaps(coverage, clock);
    this.clock = clock;
  }

  /**
   * What happened from the end of the oldest of the newest units on; from the first frame on when
   * there are fewer. Empty before the first frame.
   *
   * @param units how many units to look back
   */
  Optional<StationActivity> of(Workstation workstation, int units) {
    var until = settled();
    var newest = cycles.latestUnits(workstation.id(), units);
    var from =
        newest.size() < units ? firstFrame(workstation) : newest.get(units - 1).cycle().end();
    return from.filter(start -> start.isBefore(until))
        .map(start -> activity(workstation, newest, new TimeSpan(start, until)));
  }

  /**
   * Until when all is known: a completion is told up to two seconds after it, and silence of the
   * camera becomes a gap only after {@link CameraStatus#GAP}.
   */
  private Instant settled() {
    return clock.instant().minus(CameraStatus.GAP).truncatedTo(ChronoUnit.MILLIS);
  }

  private Optional<Instant> firstFrame(Workstation workstation) {
    return Optional.ofNullable(workstation.camera())
        .flatMap(coverage::find)
        .map(CameraStatus::firstFrameAt);
  }

  private StationActivity activity(
      Workstation workstation, List<RecordedCycle> units, TimeSpan span) {
    var calendar = planned.calendar(workstation.module());
    return new StationActivity(
        span,
        spans(workstation, units, span.to()),
        planned.attended(calendar, workstation, span),
        planned.planned(calendar, workstation, span).minus(gaps.of(workstation, span)),
        plant.standards(workstation.id()));
  }

  private List<TimeSpan> spans(Workstation workstation, List<RecordedCycle> units, Instant until) {
    var spans = new ArrayList<TimeSpan>();
    units.forEach(unit -> spans.add(span(unit.cycle(), unit.cycle().end().orElseThrow())));
    cycles.findOpen(workstation.id()).map(open -> span(open.cycle(), until)).ifPresent(spans::add);
    return spans;
  }

  /** An override may put the end before the measured start. */
  private static TimeSpan span(Cycle cycle, Instant end) {
    return new TimeSpan(cycle.start(), end.isBefore(cycle.start()) ? cycle.start() : end);
  }
}
