package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitTallies;
import io.cadencia.application.service.shift.CoverageGaps;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.ExplainedStation;
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

/** Gathers what efficiency needs to know of workstations. */
public final class StationRecords {

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

  /** Reads the calendar of a module and the gaps of a camera once, however many stations ask. */
  private final class Attendance {

    private final TimeSpan range;
    private final Map<ModuleId, WorkCalendar> calendars = new HashMap<>();
    private final Map<CameraId, TimeSpans> gaps = new HashMap<>();

    Attendance(TimeSpan range) {
      this.range = range;
    }

    List<StaffedTime> planned(Workstation station) {
      var calendar = calendars.computeIfAbsent(station.module(), plannedTimes::calendar);
      return plannedTimes.staffed(calendar, station, range);
    }

    TimeSpans gaps(Workstation station) {
      var camera = station.camera();
      return camera == null
          ? TimeSpans.none()
          : gaps.computeIfAbsent(camera, unread -> coverageGaps.of(station, range));
    }
  }
}
