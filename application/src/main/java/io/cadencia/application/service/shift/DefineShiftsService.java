package io.cadencia.application.service.shift;

import io.cadencia.application.port.in.shift.DefineShiftsUseCase;
import io.cadencia.application.port.out.ShiftRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.shift.ShiftPlan;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Stores the configured shifts, in a new version where they changed. */
public final class DefineShiftsService implements DefineShiftsUseCase {

  private final ShiftRepository repository;
  private final UnitOfWork unitOfWork;
  private final ProductionDays days;
  private final Clock clock;

  public DefineShiftsService(
      ShiftRepository repository, UnitOfWork unitOfWork, ProductionDays days, Clock clock) {
    this.repository = repository;
    this.unitOfWork = unitOfWork;
    this.days = days;
    this.clock = clock;
  }

  @Override
  public void define(Command command) {
    var today = days.dayOf(clock.instant());
    unitOfWork.run(
        () -> {
          command.shifts().forEach((module, shifts) -> keepPlan(module, shifts, today));
          repository.forgetHolidays(today);
          command.holidays().forEach(it -> repository.putHoliday(it.module(), it.holiday()));
          repository.forgetOvertime(days.spanOf(today).from());
          command.overtime().forEach(it -> repository.putOvertime(it.module(), it.span()));
        });
  }

  private void keepPlan(ModuleId module, List<Shift> shifts, LocalDate today) {
    var plans = repository.plans(module);
    if (plans.isEmpty() && shifts.isEmpty()) {
      return;
    }
    var plan =
        plans.isEmpty()
            ? new ShiftPlan(1, today, shifts)
            : successor(plans.get(plans.size() - 1), shifts, today);
    if (plans.isEmpty() || !plans.get(plans.size() - 1).shifts().equals(plan.shifts())) {
      repository.addPlan(module, plan);
    }
  }

  /** A clock that was set back must not put the new version before the one it replaces. */
  private static ShiftPlan successor(ShiftPlan newest, List<Shift> shifts, LocalDate today) {
    var from = today.isBefore(newest.validFrom()) ? newest.validFrom() : today;
    return new ShiftPlan(newest.version() + 1, from, shifts);
  }
}
