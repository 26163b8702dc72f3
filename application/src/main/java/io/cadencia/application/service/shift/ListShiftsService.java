package io.cadencia.application.service.shift;

import io.cadencia.application.port.in.shift.ListShiftsUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.ShiftRepository;
import io.cadencia.domain.efficiency.RangeRule;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.shift.Holiday;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;

/** Lays out the shifts of the modules in use. */
public final class ListShiftsService implements ListShiftsUseCase {

  private final PlantRepository plant;
  private final ShiftRepository shifts;
  private final ProductionDays days;
  private final Clock clock;

  public ListShiftsService(
      PlantRepository plant, ShiftRepository shifts, ProductionDays days, Clock clock) {
    this.plant = plant;
    this.shifts = shifts;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public Answer list(Query query) {
    var range = range(query);
    return new Answer(
        range,
        plant.modules().stream()
            .map(SewingModule::id)
            .filter(id -> query.module() == null || id.equals(query.module()))
            .map(id -> of(id, range))
            .toList());
  }

  private TimeSpan range(Query query) {
    var today = days.spanOf(days.dayOf(clock.instant()));
    return RangeRule.atMost(
        LONGEST,
        query.from() == null ? today.from() : query.from(),
        query.to() == null ? today.to() : query.to());
  }

  private ModuleShifts of(ModuleId module, TimeSpan range) {
    var holidays = shifts.holidays(module);
    var calendar = WorkCalendar.of(days, shifts.plans(module), holidays, shifts.overtime(module));
    return new ModuleShifts(
        module,
        calendar.plans(range),
        calendar.shiftSpans(range),
        holidays.stream().filter(holiday -> touches(holiday, range)).toList(),
        calendar.overtime(range).asList());
  }

  private boolean touches(Holiday holiday, TimeSpan range) {
    return days.spanOf(holiday.day()).intersection(range).isPresent();
  }
}
