package io.cadencia.application.service.line;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.line.BoardView;
import io.cadencia.application.port.in.line.GetHourlyBoardUseCase;
import io.cadencia.application.service.efficiency.WorkCalendars;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.line.HourlyBoard;
import io.cadencia.domain.plant.ModuleId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
  public BoardView get(ModuleId module, @Nullable LocalDate day) {
    var calendar = calendars.of(module);
    var now = clock.instant();
    var span = calendar.spanOf(day == null ? calendar.dayOf(now) : day);
    var to = span.to().isBefore(now) ? span.to() : now;
    var answer = efficiency.get(module, new EfficiencyQuery(span.from(), to, Granularity.HOUR));
    return new BoardView(answer.range(), HourlyBoard.of(answer.report(), span.from()));
  }
}
