package io.cadencia.domain.shift;

import io.cadencia.domain.plant.WorkstationId;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Working time that comes again on the same weekdays, by the plant's clock.
 *
 * @param code short code, unique in its plan
 * @param name what people call it
 * @param from whole minute at which it begins
 * @param to whole minute at which it ends; not later than {@code from} means on the next day, equal
 *     to it means 24 hours later
 * @param weekdays production days to which it belongs, at least one
 * @param breaks inside the shift, apart from one another; kept in the order of the shift
 * @param staffing operators by workstation; one that is not named has one operator, one with zero
 *     is not worked in this shift
 */
public record Shift(
    String code,
    String name,
    LocalTime from,
    LocalTime to,
    Set<DayOfWeek> weekdays,
    List<Break> breaks,
    Map<WorkstationId, Integer> staffing) {

  private static final int DEFAULT_OPERATORS = 1;

  public Shift {
    if (code.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "a shift needs a code and a name, were '" + code + "' and '" + name + "'");
    }
    ClockMinutes.requireWholeMinutes(from);
    ClockMinutes.requireWholeMinutes(to);
    if (weekdays.isEmpty()) {
      throw new IllegalArgumentException("shift " + code + " needs at least one weekday");
    }
    var start = from;
    weekdays = Set.copyOf(weekdays);
    breaks =
        breaks.stream()
            .sorted(Comparator.comparing(pause -> ClockMinutes.between(start, pause.from())))
            .toList();
    staffing = Map.copyOf(staffing);
    checkBreaks(code, from, to, breaks);
    checkStaffing(code, staffing);
  }

  /** A shift without breaks in which every workstation has one operator. */
  public static Shift unbroken(
      String code, String name, LocalTime from, LocalTime to, Set<DayOfWeek> weekdays) {
    return new Shift(code, name, from, to, weekdays, List.of(), Map.of());
  }

  private static void checkBreaks(String code, LocalTime from, LocalTime to, List<Break> breaks) {
    int free = 0;
    for (var pause : breaks) {
      int start = ClockMinutes.between(from, pause.from());
      if (start + pause.minutes() > minutes(from, to)) {
        throw new IllegalArgumentException(
            "a break must lie inside its shift, was %s in shift %s from %s to %s"
                .formatted(pause, code, from, to));
      }
      if (start < free) {
        throw new IllegalArgumentException(
            "breaks of a shift must not overlap, was %s in shift %s".formatted(breaks, code));
      }
      free = start + pause.minutes();
    }
  }

  private static void checkStaffing(String code, Map<WorkstationId, Integer> staffing) {
    staffing.forEach(
        (station, operators) -> {
          if (operators < 0) {
            throw new IllegalArgumentException(
                "operators must not be negative, was %d at workstation %d in shift %s"
                    .formatted(operators, station.value(), code));
          }
        });
  }

  /** How many operators the plan puts at a workstation; zero where it is not worked. */
  public int operatorsAt(WorkstationId station) {
    return staffing.getOrDefault(station, DEFAULT_OPERATORS);
  }

  /** From start to end by an ordinary clock, more than 0 and at most a day. */
  int minutes() {
    return minutes(from, to);
  }

  private static int minutes(LocalTime from, LocalTime to) {
    int minutes = ClockMinutes.between(from, to);
    return minutes == 0 ? ClockMinutes.DAY : minutes;
  }
}
