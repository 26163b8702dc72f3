package io.cadencia.application.port.in.shift;

import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.shift.ShiftPlan;
import io.cadencia.domain.shift.ShiftSpan;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells when modules are to be worked: the plans, and the shifts that come of them. */
public interface ListShiftsUseCase {

  /** The longest range that is answered. */
  Duration LONGEST = Duration.ofDays(366);

  /**
   * @throws io.cadencia.domain.efficiency.InvalidRangeException if the range is empty, reversed or
   *     longer than {@link #LONGEST}
   */
  Answer list(Query query);

  /**
   * @param module only this module, or null
   * @param from first instant, or null for the start of today's production day
   * @param to first instant after, or null for the end of today's production day
   */
  record Query(@Nullable ModuleId module, @Nullable Instant from, @Nullable Instant to) {}

  /**
   * @param modules those in use, by number
   */
  record Answer(TimeSpan range, List<ModuleShifts> modules) {

    public Answer {
      modules = List.copyOf(modules);
    }
  }

  /**
   * When a module is to be worked.
   *
   * @param plans those that govern a day of the range; none for a module without shifts
   * @param shifts those that touch the range, by rising start, not cut to it
   * @param holidays on which none of its shifts begins, of the days of the range
   * @param overtime cut to the range
   */
  record ModuleShifts(
      ModuleId module,
      List<ShiftPlan> plans,
      List<ShiftSpan> shifts,
      List<Holiday> holidays,
      List<TimeSpan> overtime) {

    public ModuleShifts {
      plans = List.copyOf(plans);
      shifts = List.copyOf(shifts);
      holidays = List.copyOf(holidays);
      overtime = List.copyOf(overtime);
    }
  }
}
