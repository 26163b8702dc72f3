package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitTallies;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.ExplainedStation;
import io.cadencia.domain.efficiency.StationRecord;
import io.cadencia.domain.efficiency.StationUnits;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers what efficiency needs to know of workstations. */
public final class StationRecords {

  /**
   * @param time the part of the range in which the camera was there at all
   * @param gaps when it gave no picture
   */
  private record Watched(TimeSpan time, TimeSpans gaps) {

    static Watched never(TimeSpan range) {
      return new Watched(new TimeSpan(range.from(), range.from()), TimeSpans.none());
    }
  }

  private final PlantRepository plant;
  private final CycleRepository cycles;
  private final UnitTallies tallies;
  private final CoverageLog coverage;
  private final WorkCalendars calendars;
  private final Clock clock;

  public StationRecords(
      PlantRepository plant,
      CycleRepository cycles,
      UnitTallies tallies,
      CoverageLog coverage,
      WorkCalendars calendars,
      Clock clock) {
    this.plant = plant;
    this.cycles = cycles;
    this.tallies = tallies;
    this.coverage = coverage;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** One record for each of the workstations, in their order. */
  public List<StationRecord> of(List<Workstation> workstations, Buckets buckets) {
    var units = units(workstations, buckets);
    var watched = new HashMap<CameraId, Watched>();
    return workstations.stream()
        .map(station -> record(station, units, watched(station, buckets.range(), watched)))
        .toList();
  }

  /** What the records of these workstations are made of, cycle by cycle. */
  List<ExplainedStation> explained(List<Workstation> workstations, TimeSpan range) {
    var ids = workstations.stream().map(Workstation::id).collect(Collectors.toSet());
    var units = unitsOf(ids, range);
    var watched = new HashMap<CameraId, Watched>();
    return workstations.stream()
        .map(station -> explained(station, units, watched(station, range, watched)))
        .toList();
  }

  private ExplainedStation explained(
      Workstation station, Map<WorkstationId, List<Cycle>> units, Watched watched) {
    return new ExplainedStation(
        station.id(),
        plant.standards(station.id()),
        units.getOrDefault(station.id(), List.of()),
        planned(station, watched),
        watched.gaps());
  }

  private StationRecord record(
      Workstation station, Map<WorkstationId, ? extends StationUnits> units, Watched watched) {
    return new StationRecord(
        plant.standards(station.id()),
        Objects.requireNonNull(units.get(station.id())),
        planned(station, watched),
        watched.gaps());
  }

  /** Buckets that cut quarter hours are short ranges: there the cycles themselves are counted. */
  private Map<WorkstationId, ? extends StationUnits> units(
      List<Workstation> workstations, Buckets buckets) {
    var ids = workstations.stream().map(Workstation::id).collect(Collectors.toSet());
    return buckets.keepQuarterHours()
        ? tallies.over(ids, buckets.range())
        : counted(ids, buckets.range());
  }

  private Map<WorkstationId, StationUnits> counted(Set<WorkstationId> ids, TimeSpan range) {
    var units = unitsOf(ids, range);
    return ids.stream()
        .collect(
            Collectors.toMap(
                id -> id,
                id -> StationUnits.of(units.getOrDefault(id, List.of()), plant.standards(id))));
  }

  private Map<WorkstationId, List<Cycle>> unitsOf(Set<WorkstationId> ids, TimeSpan range) {
    return cycles.unitsEndingIn(ids, range).stream()
        .collect(Collectors.groupingBy(Cycle::workstation));
  }

  /** Until shifts are planned, work is planned from the first frame of the camera until now. */
  private List<StaffedTime> planned(Workstation station, Watched watched) {
    var calendar = calendars.of(station.module());
    return calendar.hasShifts()
        ? calendar.staffed(station.id(), watched.time())
        : StaffedTime.byOne(TimeSpans.of(watched.time()));
  }

  private Watched watched(Workstation station, TimeSpan range, Map<CameraId, Watched> known) {
    var camera = station.camera();
    return camera == null
        ? Watched.never(range)
        : known.computeIfAbsent(camera, unknown -> watched(unknown, range));
  }

  private Watched watched(CameraId camera, TimeSpan range) {
    return coverage
        .find(camera)
        .flatMap(status -> watched(status, range))
        .orElse(Watched.never(range));
  }

  /** Before its first frame a camera is not missed, and of the future nothing is known. */
  private Optional<Watched> watched(CameraStatus status, TimeSpan range) {
    var now = clock.instant();
    return status.firstFrameAt().isBefore(now)
        ? new TimeSpan(status.firstFrameAt(), now)
            .intersection(range)
            .map(time -> new Watched(time, gaps(status, range)))
        : Optional.empty();
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
