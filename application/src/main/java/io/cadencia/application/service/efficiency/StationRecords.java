package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitTallies;
import io.cadencia.application.service.shift.CoverageGaps;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.ExplainedStation;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.QuarterTallies;
import io.cadencia.domain.efficiency.StationRecord;
import io.cadencia.domain.efficiency.StationUnits;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what efficiency needs to know of workstations. */
public final class StationRecords {

  /** To cut more quarter hours costs more than to count the cycles of two days. */
  private static final int FEW_STRETCHES = 30;

  private final PlantRepository plant;
  private final CycleRepository cycles;
  private final UnitTallies tallies;
  private final PlannedTimes plannedTimes;
  private final CoverageGaps coverageGaps;

  public StationRecords(
      PlantRepository plant,
      CycleRepository cycles,
      UnitTallies tallies,
      PlannedTimes plannedTimes,
      CoverageGaps coverageGaps) {
    this.plant = plant;
    this.cycles = cycles;
    this.tallies = tallies;
    this.plannedTimes = plannedTimes;
    this.coverageGaps = coverageGaps;
  }

  /** One record for each of the workstations, in their order. */
  public List<StationRecord> of(List<Workstation> workstations, Buckets buckets) {
    var units = units(workstations, buckets);
    var attendance = new Attendance(buckets.range());
    return workstations.stream()
        .map(
            station ->
                new StationRecord(
                    plant.standards(station.id()),
                    Objects.requireNonNull(units.get(station.id())),
                    attendance.planned(station),
                    attendance.gaps(station)))
        .toList();
  }

  /**
   * One record for each of the workstations, of the part of the buckets that lies in its spans: the
   * units that ended then, and the time planned then.
   */
  List<StationRecord> during(Map<Workstation, TimeSpans> spans, Buckets buckets) {
    var attendance = new Attendance(buckets.range());
    return spans.entrySet().stream()
        .map(entry -> during(entry.getKey(), entry.getValue(), buckets, attendance))
        .toList();
  }

  private StationRecord during(
      Workstation station, TimeSpans spans, Buckets buckets, Attendance attendance) {
    return new StationRecord(
        plant.standards(station.id()),
        isShortAndUneven(buckets)
            ? countedDuring(station.id(), spans, buckets.range())
            : keptDuring(station.id(), spans, buckets),
        attendance.planned(station).stream().flatMap(time -> within(time, spans)).toList(),
        attendance.gaps(station));
  }

  private static Stream<StaffedTime> within(StaffedTime time, TimeSpans spans) {
    return spans.within(time.span()).asList().stream()
        .map(span -> new StaffedTime(span, time.operators()));
  }

  private StationUnits countedDuring(WorkstationId id, TimeSpans spans, TimeSpan range) {
    var units =
        cycles.unitsEndingIn(Set.of(id), range).stream()
            .filter(unit -> unit.end().filter(spans::contains).isPresent())
            .toList();
    return StationUnits.of(units, plant.standards(id));
  }

  private StationUnits keptDuring(WorkstationId id, TimeSpans spans, Buckets buckets) {
    return QuarterTallies.joined(
        buckets.stretchesOfQuarterHours().stream()
            .flatMap(stretch -> spans.within(stretch).asList().stream())
            .map(span -> Objects.requireNonNull(tallies.over(Set.of(id), span).get(id)))
            .toList());
  }

  /** What the records of these workstations are made of, cycle by cycle. */
  List<ExplainedStation> explained(List<Workstation> workstations, TimeSpan range) {
    var ids = workstations.stream().map(Workstation::id).collect(Collectors.toSet());
    var units = unitsOf(ids, range);
    var attendance = new Attendance(range);
    return workstations.stream()
        .map(
            station ->
                new ExplainedStation(
                    station.id(),
                    plant.standards(station.id()),
                    units.getOrDefault(station.id(), List.of()),
                    attendance.planned(station),
                    attendance.gaps(station)))
        .toList();
  }

  /**
   * Kept tallies where there can be many cycles. Of short ranges whose buckets cut many quarter
   * hours the cycles themselves are counted.
   */
  private Map<WorkstationId, ? extends StationUnits> units(
      List<Workstation> workstations, Buckets buckets) {
    var ids = workstations.stream().map(Workstation::id).collect(Collectors.toSet());
    if (buckets.keepQuarterHours()) {
      return tallies.over(ids, buckets.range());
    }
    return isShortAndUneven(buckets)
        ? counted(ids, buckets.range())
        : joined(ids, buckets.stretchesOfQuarterHours());
  }

  private static boolean isShortAndUneven(Buckets buckets) {
    return buckets.stretchesOfQuarterHours().size() > FEW_STRETCHES
        && buckets.range().length().compareTo(Granularity.MINUTE.longestRange()) <= 0;
  }

  private Map<WorkstationId, QuarterTallies> joined(
      Set<WorkstationId> ids, List<TimeSpan> stretches) {
    var parts = stretches.stream().map(stretch -> tallies.over(ids, stretch)).toList();
    return ids.stream()
        .collect(
            Collectors.toMap(
                id -> id,
                id ->
                    QuarterTallies.joined(
                        parts.stream()
                            .map(part -> Objects.requireNonNull(part.get(id)))
                            .toList())));
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

  /** Stations that are alike in these have the same planned time. */
  private record Crews(ModuleId module, @Nullable CameraId camera, List<Integer> inShifts) {}

  /** Reads and computes once what several stations have in common. */
  private final class Attendance {

    private final TimeSpan range;
    private final Map<ModuleId, WorkCalendar> calendars = new HashMap<>();
    private final Map<Crews, List<StaffedTime>> planned = new HashMap<>();
    private final Map<CameraId, TimeSpans> gaps = new HashMap<>();

    Attendance(TimeSpan range) {
      this.range = range;
    }

    List<StaffedTime> planned(Workstation station) {
      var calendar = calendars.computeIfAbsent(station.module(), plannedTimes::calendar);
      var crews = new Crews(station.module(), station.camera(), calendar.crewsAt(station.id()));
      return planned.computeIfAbsent(
          crews, unknown -> plannedTimes.staffed(calendar, station, range));
    }

    TimeSpans gaps(Workstation station) {
      var camera = station.camera();
      return camera == null
          ? TimeSpans.none()
          : gaps.computeIfAbsent(camera, unread -> coverageGaps.of(station, range));
    }
  }
}
