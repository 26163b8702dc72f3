package io.cadencia.application.port.in.shift;

import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the stored shifts what the configuration says. A module whose shifts changed gets a new
 * version of its plan from the current production day on; days that are over keep theirs. Holidays
 * and overtime that are no longer named are forgotten from the current day on; those that are named
 * count, whenever they are.
 */
public interface DefineShiftsUseCase {

  void define(Command command);

  /**
   * @param shifts of every module in use; a module that never had a shift and has none now stays
   *     without a plan
   */
  record Command(
      Map<ModuleId, List<Shift>> shifts, List<PlantHoliday> holidays, List<Overtime> overtime) {

    public Command {
      shifts = Map.copyOf(shifts);
      holidays = List.copyOf(holidays);
      overtime = List.copyOf(overtime);
    }
  }

  /**
   * @param module which module rests, or null for all of them
   */
  record PlantHoliday(@Nullable ModuleId module, Holiday holiday) {}

  /** Time a module works beside its shifts. */
  record Overtime(ModuleId module, TimeSpan span) {}
}
