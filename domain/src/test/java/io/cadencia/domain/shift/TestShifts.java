package io.cadencia.domain.shift;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shifts and calendars in the short form that tests like to read. */
public final class TestShifts {

  public static final WorkstationId STATION = new WorkstationId(1);
  public static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);

  private TestShifts() {}

  /** A shift of every day, such as {@code shift("NOCHE", "22:00-06:00", "02:00-02:30")}. */
  public static Shift shift(String code, String hours, String... breaks) {
    return shift(code, hours, DAILY, Map.of(), breaks);
  }

  public static Shift shift(
      String code,
      String hours,
      Set<DayOfWeek> weekdays,
      Map<WorkstationId, Integer> staffing,
      String... breaks) {
    var pauses =
        Arrays.stream(breaks).map(pause -> new Break(time(pause, 0), time(pause, 1))).toList();
    return new Shift(
        code, "Turno " + code, time(hours, 0), time(hours, 1), weekdays, pauses, staffing);
  }

  private static LocalTime time(String hours, int side) {
    return LocalTime.parse(Arrays.asList(hours.split("-", -1)).get(side));
  }

  public static ShiftPlan plan(Shift... shifts) {
    return plan(1, "2020-01-01", shifts);
  }

  public static ShiftPlan plan(int version, String validFrom, Shift... shifts) {
    return new ShiftPlan(version, LocalDate.parse(validFrom), List.of(shifts));
  }

  /** A calendar with days from midnight to midnight and nothing but these shifts. */
  public static WorkCalendar calendar(String zone, Shift... shifts) {
    return WorkCalendar.of(
        ProductionDays.fromMidnight(ZoneId.of(zone)), List.of(plan(shifts)), List.of(), List.of());
  }

  public static TimeSpan span(String from, String to) {
    return new TimeSpan(Instant.parse(from), Instant.parse(to));
  }
}
