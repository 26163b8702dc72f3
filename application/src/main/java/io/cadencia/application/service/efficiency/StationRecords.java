package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.efficiency.StationRecord;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/** Gathers what efficiency needs to know of a workstation. */
public final class StationRecords {

  private final PlantRepository plant;
  private final CycleRepository cycles;
  private final CoverageLog coverage;
  private final Clock clock;

  public StationRecords(
      PlantRepository plant, CycleRepository cycles, CoverageLog coverage, Clock clock) {
    this.plant = plant;
    this.cycles = cycles;
    this.coverage = coverage;
    this.clock = clock;
  }

  StationRecord of(Workstation workstation, TimeSpan range) {
    var status = Optional.ofNullable(workstation.camera()).flatMap(coverage::find);
    return new StationRecord(
        plant.standards(workstation.id()),
        cycles.unitsEndingIn(Set.of(workstation.id()), range),
        status.map(this::planned).orElse(TimeSpans.none()).within(range),
        status.map(known -> gaps(known, range)).orElse(TimeSpans.none()));
  }

  /** Until shifts are planned, work is planned from the first frame of the camera until now. */
  private TimeSpans planned(CameraStatus status) {
    var now = clock.instant();
    return status.firstFrameAt().isBefore(now)
        ? TimeSpans.of(new TimeSpan(status.firstFrameAt(), now))
        : TimeSpans.none();
  }

  private TimeSpans gaps(CameraStatus status, TimeSpan range) {
    var gaps = new ArrayList<>(coverage.gaps(status.camera(), range));
    openGap(status, clock.instant()).ifPresent(gaps::add);
    return TimeSpans.union(gaps);
  }

  private static Optional<TimeSpan> openGap(CameraStatus status, Instant now) {
    boolean silent = Duration.between(status.lastFrameAt(), now).compareTo(CameraStatus.GAP) > 0;
    return silent ? Optional.of(new TimeSpan(status.lastFrameAt(), now)) : Optional.empty();
  }
}
