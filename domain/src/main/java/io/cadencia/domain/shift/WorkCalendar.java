package io.cadencia.domain.shift;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the workstations of one module are to be worked: its shifts minus their breaks, none on
 * holidays, plus overtime.
 *
 * <p>A shift belongs, with all its hours, to the production day on which it begins; weekdays,
 * holidays and the validity of plans are meant of that day. Time that several shifts share counts
 * once, with the larger crew. Overtime has one operator at every workstation and counts also on a
 * holiday and in a break. Every answer takes time in proportion to the days of the range; days once
 * laid out are remembered, so that the next workstation of the same range costs little.
 */
public final class WorkCalendar {

  private static final int OVERTIME_OPERATORS = 1;

  private final ProductionDays days;
  private final NavigableMap<LocalDate, ShiftPlan> plans;
  private final Set<LocalDate> holidays;
  private final TimeSpans overtime;
  private final Map<LocalDate, List<ShiftOnDay>> laidOut = new ConcurrentHashMap<>();

  private WorkCalendar(
      ProductionDays days,
      NavigableMap<LocalDate, ShiftPlan> plans,
      Set<LocalDate> holidays,
      TimeSpans overtime) {
    this.days = days;
    this.plans = plans;
    this.holidays = holidays;
    this.overtime = overtime;
  }

  /**
   * @param plans every version, in any order
   * @param holidays of this module
   * @param overtime time worked beside the shifts
   */
  public static WorkCalendar of(
      ProductionDays days, List<ShiftPlan> plans, List<Holiday> holidays, List<TimeSpan> overtime) {
    return new WorkCalendar(
        days,
        governing(plans),
        holidays.stream().map(Holiday::day).collect(Collectors.toUnmodifiableSet()),
        TimeSpans.union(overtime));
  }

  /** A module of which nothing is planned, with days from midnight to midnight. */
  public static WorkCalendar unplanned(ZoneId zone) {
    return of(ProductionDays.fromMidnight(zone), List.of(), List.of(), List.of());
  }

  /** Each day is governed by the highest version that is valid on it. */
  private static NavigableMap<LocalDate, ShiftPlan> governing(List<ShiftPlan> plans) {
    var governing = new TreeMap<LocalDate, ShiftPlan>();
    plans.stream()
        .sorted(Comparator.comparing(ShiftPlan::version))
        .forEach(
            plan -> {
              governing.tailMap(plan.validFrom(), true).clear();
              governing.put(plan.validFrom(), plan);
            });
    return governing;
  }

  /** Whether any plan was ever given; without one nothing is known of when work is planned. */
  public boolean hasShifts() {
    return !plans.isEmpty();
  }

  /** The first instant a plan speaks of: the start of the first day of the first plan. */
  public Optional<Instant> plannedSince() {
    return hasShifts() ? Optional.of(spanOf(plans.firstKey()).from()) : Optional.empty();
  }

  /**
   * The crews of a workstation in all shifts there ever were; where two workstations have the same,
   * they have the same planned time.
   */
  public List<Integer> crewsAt(WorkstationId station) {
    return plans.values().stream()
        .flatMap(plan -> plan.shifts().stream())
        .map(shift -> shift.operatorsAt(station))
        .toList();
  }

  /** Shifts minus breaks plus overtime, within the range; nothing where nobody is to work. */
  public TimeSpans planned(WorkstationId station, TimeSpan range) {
    return TimeSpans.union(pieces(station, range).map(StaffedTime::span).toList()).within(range);
  }

  /** The same time with its crews: disjoint, in rising order, within the range. */
  public List<StaffedTime> staffed(WorkstationId station, TimeSpan range) {
    return StaffingSweep.laidOver(
        pieces(station, range).flatMap(piece -> piece.within(range).stream()).toList());
  }

  private Stream<StaffedTime> pieces(WorkstationId station, TimeSpan range) {
    var inShifts = shifts(range).stream().flatMap(shift -> crews(shift, station));
    var beside =
        overtime(range).asList().stream().map(span -> new StaffedTime(span, OVERTIME_OPERATORS));
    return Stream.concat(inShifts, beside);
  }

  private static Stream<StaffedTime> crews(ShiftOnDay shift, WorkstationId station) {
    int operators = shift.shift().operatorsAt(station);
    return operators == 0
        ? Stream.empty()
        : shift.worked().asList().stream().map(span -> new StaffedTime(span, operators));
  }

  /** The shifts that touch the range, by rising start, not cut to it. Overtime is none. */
  public List<ShiftSpan> shiftSpans(TimeSpan range) {
    return shifts(range).stream()
        .map(ShiftOnDay::named)
        .sorted(Comparator.comparing((ShiftSpan shift) -> shift.span().from()))
        .toList();
  }

  /** The plans that govern a day of the range, in the order of the days. */
  public List<ShiftPlan> plans(TimeSpan range) {
    var first = dayOf(range.from());
    var governing = plans.floorKey(first);
    return List.copyOf(
        plans
            .headMap(dayOf(range.to().minusNanos(1)), true)
            .tailMap(governing == null ? first : governing, true)
            .values());
  }

  /** The overtime of the module within the range. */
  public TimeSpans overtime(TimeSpan range) {
    return overtime.within(range);
  }

  /** Shifts with their breaks, and overtime, within the range: when people are at the module. */
  public TimeSpans attended(TimeSpan range) {
    var spans = new ArrayList<>(overtime(range).asList());
    shifts(range).forEach(shift -> spans.add(shift.span()));
    return TimeSpans.union(spans).within(range);
  }

  private List<ShiftOnDay> shifts(TimeSpan range) {
    var found = new ArrayList<ShiftOnDay>();
    if (range.isEmpty() || !hasShifts()) {
      return found;
    }
    // A shift lasts a day at most, so that one of the day before yesterday cannot reach the range.
    var first = dayOf(range.from()).minusDays(2);
    var last = dayOf(range.to());
    var day = first.isBefore(plans.firstKey()) ? plans.firstKey() : first;
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      shiftsOn(day).stream().filter(shift -> shift.touches(range)).forEach(found::add);
    }
    return found;
  }

  private List<ShiftOnDay> shiftsOn(LocalDate day) {
    return laidOut.computeIfAbsent(day, this::layOut);
  }

  private List<ShiftOnDay> layOut(LocalDate day) {
    var plan = plans.floorEntry(day);
    if (plan == null || holidays.contains(day)) {
      return List.of();
    }
    return plan.getValue().shifts().stream()
        .filter(shift -> shift.weekdays().contains(day.getDayOfWeek()))
        .flatMap(shift -> ShiftOnDay.of(shift, day, days).stream())
        .toList();
  }

  public ProductionDays days() {
    return days;
  }

  /** The production day the instant lies in. */
  public LocalDate dayOf(Instant instant) {
    return days.dayOf(instant);
  }

  /** The production day as a span of 23 to 25 hours. */
  public TimeSpan spanOf(LocalDate day) {
    return days.spanOf(day);
  }
}
