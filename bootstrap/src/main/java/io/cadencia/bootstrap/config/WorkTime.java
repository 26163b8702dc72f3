package io.cadencia.bootstrap.config;

import io.cadencia.domain.shift.Break;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When the plant works, by its own clock.
 *
 * @param dayStartsAt key {@code day_starts_at}: when the production day begins, on a quarter of an
 *     hour
 * @param shifts key {@code shifts}: of every module that has none of its own, none by default
 * @param holidays key {@code holidays}: days on which no shift begins
 * @param overtime key {@code overtime}: time worked beside the shifts
 */
public record WorkTime(
    LocalTime dayStartsAt,
    List<ShiftEntry> shifts,
    List<HolidayEntry> holidays,
    List<OvertimeEntry> overtime) {

  /** What holds where the file says nothing. */
  public static final WorkTime DEFAULT =
      new WorkTime(LocalTime.MIDNIGHT, List.of(), List.of(), List.of());

  public WorkTime {
    shifts = List.copyOf(shifts);
    holidays = List.copyOf(holidays);
    overtime = List.copyOf(overtime);
  }

  /**
   * @param code key {@code code}: short code, unique among the shifts it is worked with
   * @param name key {@code name}: what people call it
   * @param from key {@code from}: when it begins
   * @param to key {@code to}: when it ends; not later than {@code from} means on the next day
   * @param days key {@code days}: weekdays to which it belongs, all by default
   * @param breaks key {@code breaks}: pauses inside it, none by default
   * @param staffing key {@code staffing}: operators by code of workstation, one by default
   */
  public record ShiftEntry(
      String code,
      String name,
      LocalTime from,
      LocalTime to,
      Set<DayOfWeek> days,
      List<Break> breaks,
      Map<String, Integer> staffing) {

    public ShiftEntry {
      days = Set.copyOf(days);
      breaks = List.copyOf(breaks);
      staffing = Map.copyOf(staffing);
    }
  }

  /**
   * @param day key {@code day}: the production day
   * @param name key {@code name}: what people call it
   * @param module key {@code module}: id of the module that rests, or null for all of them
   */
  public record HolidayEntry(LocalDate day, String name, @Nullable Integer module) {}

  /**
   * @param from key {@code from}: date and time by the plant's clock
   * @param to key {@code to}: later than {@code from}, at most a day
   * @param module key {@code module}: id of the module that works, or null for all of them
   */
  public record OvertimeEntry(LocalDateTime from, LocalDateTime to, @Nullable Integer module) {}
}
