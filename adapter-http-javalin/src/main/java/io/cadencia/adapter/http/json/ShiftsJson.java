package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.shift.ListShiftsUseCase.Answer;
import java.time.Instant;
import java.util.List;

/** When modules are to be worked. */
public record ShiftsJson(Instant fromTs, Instant toTs, List<ModuleShiftsJson> modules) {

  public static ShiftsJson of(Answer answer) {
    return new ShiftsJson(
        answer.range().from(),
        answer.range().to(),
        answer.modules().stream().map(ModuleShiftsJson::of).toList());
  }
}
