package io.cadencia.application.service.line;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.line.GetHourlyBoardUseCase;
import io.cadencia.application.service.efficiency.WorkCalendars;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.line.HourlyBoard;
import io.cadencia.domain.plant.ModuleId;
import java.time.Clock;
import java.time.LocalDate;

/** Puts a module's efficiency by the hour on the board. */
public final class GetHourlyBoardService implements GetHourlyBoardUseCase {

  private final GetModuleEfficiencyUseCase efficiency;
  private final WorkCalendars calendars;
  private final Clock clock;

  public GetHourlyBoardService(
      GetModuleEfficiencyUseCase efficiency, WorkCalendars calendars, Clock clock) {
    this.efficiency = efficiency;
    this.calendars = calendars;
    this.clock = clock;
  }

  @Override
  public HourlyBoard get(ModuleId module, LocalDate day) {
    var span = calendars.of(module).spanOf(day);
    var now = clock.instant();
    var to = span.to().isBefore(now) ? span.to() : now;
    var answer = efficiency.get(module, new EfficiencyQuery(span.from(), to, Granularity.HOUR));
    return HourlyBoard.of(answer.report(), span.from());
  }
}
