package io.cadencia.application.service.shift;

import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.ShiftRepository;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When workstations were to be worked, up to now: by the shifts of their module since it has any,
 * and before that from their first frame on. Time before the first frame is never planned, and so a
 * workstation without a camera, or whose camera never gave a frame, has no planned time.
 */
public final class PlannedTimes {

  private static final int OPERATORS_WITHOUT_PLAN = 1;

  private final ShiftRepository shifts;
  private final CoverageLog coverage;
  private final ProductionDays days;
  private final Clock clock;

  /**
   * @param days the plant's production days
   */
  public PlannedTimes(
      ShiftRepository shifts, CoverageLog coverage, ProductionDays days, Clock clock) {
    this.shifts = shifts;
    this.coverage = coverage;
    this.days = days;
    this.clock = clock;
  }

  /** The calendar of a module; to be read once for all its workstations. */
  public WorkCalendar calendar(ModuleId module) {
    return WorkCalendar.of(
        days, shifts.plans(module), shifts.holidays(module), shifts.overtime(module));
  }

  /** Planned time of the workstation within the range. */
  public TimeSpans planned(Workstation workstation, TimeSpan range) {
    return planned(calendar(workstation.module()), workstation, range);
  }

  /**
   * @param calendar of the workstation's module
   */
  public TimeSpans planned(WorkCalendar calendar, Workstation workstation, TimeSpan range) {
    return TimeSpans.union(
        staffed(calendar, workstation, range).stream().map(StaffedTime::span).toList());
  }

  /**
   * Planned time with its crews, disjoint and in rising order; without a plan there is one
   * operator.
   *
   * @param calendar of the workstation's module
   */
  public List<StaffedTime> staffed(WorkCalendar calendar, Workstation workstation, TimeSpan range) {
    var watched = watched(workstation, range);
    if (watched == null) {
      return List.of();
    }
    var staffed = new ArrayList<StaffedTime>();
    unplanned(calendar, watched)
        .map(span -> new StaffedTime(span, OPERATORS_WITHOUT_PLAN))
        .ifPresent(staffed::add);
    planned(calendar, watched)
        .ifPresent(span -> staffed.addAll(calendar.staffed(workstation.id(), span)));
    return staffed;
  }

  /**
   * When people are at the workstation's module within the range: shifts with their breaks.
   *
   * @param calendar of the workstation's module
   */
  public TimeSpans attended(WorkCalendar calendar, Workstation workstation, TimeSpan range) {
    var watched = watched(workstation, range);
    if (watched == null) {
      return TimeSpans.none();
    }
    var spans = new ArrayList<TimeSpan>();
    unplanned(calendar, watched).ifPresent(spans::add);
    planned(calendar, watched).ifPresent(span -> spans.addAll(calendar.attended(span).asList()));
    return TimeSpans.union(spans);
  }

  /** The part of the range after the first frame and before now, or null. */
  private @Nullable TimeSpan watched(Workstation workstation, TimeSpan range) {
    return Optional.ofNullable(workstation.camera())
        .flatMap(coverage::find)
        .map(CameraStatus::firstFrameAt)
        .filter(first -> first.isBefore(clock.instant()))
        .flatMap(first -> new TimeSpan(first, clock.instant()).intersection(range))
        .orElse(null);
  }

  private static Optional<TimeSpan> unplanned(WorkCalendar calendar, TimeSpan watched) {
    var since = calendar.plannedSince();
    return since.isEmpty()
        ? Optional.of(watched)
        : new TimeSpan(Instant.MIN, since.get()).intersection(watched);
  }

  private static Optional<TimeSpan> planned(WorkCalendar calendar, TimeSpan watched) {
    return calendar
        .plannedSince()
        .flatMap(since -> new TimeSpan(since, Instant.MAX).intersection(watched));
  }
}
