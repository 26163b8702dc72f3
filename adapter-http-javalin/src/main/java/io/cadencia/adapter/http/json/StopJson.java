package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.domain.losttime.Stop;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stop of the API.
 *
 * @param endTs null while it lasts, and so is the duration
 * @param classifiedBy who said what it was due to; null for callers who may not know
 * @param note what they wrote, which may name people; null for the same callers
 */
public record StopJson(
    long id,
    int workstationId,
    Instant startTs,
    @Nullable Instant endTs,
    @Nullable Double durationSeconds,
    String origin,
    @Nullable String code,
    @Nullable String classifiedBy,
    @Nullable Instant classifiedAt,
    @Nullable String note) {

  public static StopJson of(Stop stop, boolean withPeople) {
    var said = stop.classification();
    var end = stop.to();
    return new StopJson(
        stop.id().value(),
        stop.workstation().value(),
        stop.from(),
        end,
        end == null ? null : Seconds.of(Duration.between(stop.from(), end)),
        Words.of(stop.origin()),
        said == null ? null : said.code(),
        said == null || !withPeople ? null : said.by().value(),
        said == null ? null : said.at(),
        said == null || !withPeople ? null : said.note());
  }
}
