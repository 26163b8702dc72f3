package io.cadencia.application.port.out;

import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.shift.ShiftPlan;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shift plans, holidays and overtime of the modules. */
public interface ShiftRepository {

  /** All versions of a module's plan, by version. */
  List<ShiftPlan> plans(ModuleId module);

  /** Adds a version; one that is there never changes. */
  void addPlan(ModuleId module, ShiftPlan plan);

  /** The holidays of the plant and of this module, by day; a day both have comes once. */
  List<Holiday> holidays(ModuleId module);

  /**
   * Adds a holiday, or renames that of the day.
   *
   * @param module null for the whole plant
   */
  void putHoliday(@Nullable ModuleId module, Holiday holiday);

  /** Forgets the holidays of that day and of later ones, of the plant and of every module. */
  void forgetHolidays(LocalDate from);

  /** The overtime of a module by rising start. */
  List<TimeSpan> overtime(ModuleId module);

  /** Adds overtime, or changes the end of that which begins at the same instant. */
  void putOvertime(ModuleId module, TimeSpan span);

  /** Forgets the overtime of every module that begins at the instant or later. */
  void forgetOvertime(Instant from);
}
