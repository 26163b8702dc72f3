package io.cadencia.adapter.http.json;

import io.cadencia.application.port.in.losttime.ListStopsUseCase.Answer;
import java.time.Instant;
import java.util.List;

/**
 * Stops, and what they took.
 *
 * @param at until when stops that last were counted
 */
public record StopsJson(
    Instant fromTs, Instant toTs, Instant at, List<StopJson> items, LostTimeJson lostTime) {

  public static StopsJson of(Answer answer, boolean withPeople) {
    return new StopsJson(
        answer.range().from(),
        answer.range().to(),
        answer.at(),
        answer.stops().stream().map(stop -> StopJson.of(stop, withPeople)).toList(),
        LostTimeJson.of(answer.lostTime()));
  }
}
