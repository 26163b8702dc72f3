package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.Break;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.shift.ShiftPlan;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The shifts of a module from a production day on, by the plant's clock. */
public record ShiftPlanJson(int version, String validFrom, List<ShiftJson> shifts) {

  static ShiftPlanJson of(ShiftPlan plan) {
    return new ShiftPlanJson(
        plan.version(),
        plan.validFrom().toString(),
        plan.shifts().stream().map(ShiftJson::of).toList());
  }

  /**
   * A shift that comes again each week.
   *
   * @param to not later than {@code from} means on the next day
   * @param staffing operators where they are told; every other workstation has one
   */
  public record ShiftJson(
      String code,
      String name,
      String from,
      String to,
      List<String> days,
      List<BreakJson> breaks,
      List<StaffingJson> staffing) {

    static ShiftJson of(Shift shift) {
      return new ShiftJson(
          shift.code(),
          shift.name(),
          shift.from().toString(),
          shift.to().toString(),
          shift.weekdays().stream().sorted().map(Words::of).toList(),
          shift.breaks().stream().map(BreakJson::of).toList(),
          shift.staffing().entrySet().stream()
              .map(StaffingJson::of)
              .sorted(Comparator.comparing(StaffingJson::workstationId))
              .toList());
    }
  }

  /** A pause in a shift. */
  public record BreakJson(String from, String to) {

    static BreakJson of(Break pause) {
      return new BreakJson(pause.from().toString(), pause.to().toString());
    }
  }

  /** How many work at a workstation in a shift. */
  public record StaffingJson(int workstationId, int operators) {

    static StaffingJson of(Map.Entry<WorkstationId, Integer> staffing) {
      return new StaffingJson(staffing.getKey().value(), staffing.getValue());
    }
  }
}
