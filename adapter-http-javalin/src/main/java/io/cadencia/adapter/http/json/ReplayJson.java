package io.cadencia.adapter.http.json;

import io.cadencia.domain.replay.FilmSpan;
import io.cadencia.domain.replay.Replay;
import io.cadencia.domain.replay.ReplayResult;
import io.cadencia.domain.replay.StationReplay;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trial of zones.
 *
 * @param roiVersion of the zones that are tried
 * @param progress share that is done, 0 to 1
 * @param secondsLeft null where nobody can tell
 * @param failure why it failed
 */
public record ReplayJson(
    long id,
    int cameraId,
    String recording,
    String roiVersion,
    String status,
    String requestedBy,
    Instant requestedAt,
    double progress,
    @Nullable Long secondsLeft,
    @Nullable String failure,
    @Nullable Instant endedAt,
    @Nullable ResultJson result) {

  public static ReplayJson of(Replay replay) {
    var left = replay.left();
    var failure = replay.failure();
    var result = replay.result();
    return new ReplayJson(
        replay.id().value(),
        replay.camera().value(),
        replay.recording(),
        replay.roiVersion(),
        replay.state().word(),
        replay.requestedBy().value(),
        replay.requestedAt(),
        replay.share(),
        left == null ? null : left.toSeconds(),
        failure == null ? null : failure.word(),
        replay.endedAt(),
        result == null ? null : ResultJson.of(result));
  }

  /** What the tried zones would have counted, beside those in force. */
  public record ResultJson(int version, String roiVersionInForce, List<StationJson> workstations) {

    static ResultJson of(ReplayResult result) {
      return new ResultJson(
          result.version(),
          result.roiVersionInForce(),
          result.stations().stream().map(StationJson::of).toList());
    }
  }

  /**
   * @param gone units that only the zones in force count
   * @param added units that only the others count
   */
  public record StationJson(
      int workstationId, int inForce, int tried, List<SpanJson> gone, List<SpanJson> added) {

    static StationJson of(StationReplay station) {
      return new StationJson(
          station.workstation().value(),
          station.inForce(),
          station.tried(),
          station.gone().stream().map(SpanJson::of).toList(),
          station.added().stream().map(SpanJson::of).toList());
    }
  }

  /** A unit, by seconds from the first frame on. */
  public record SpanJson(double fromSeconds, double toSeconds) {

    static SpanJson of(FilmSpan span) {
      return new SpanJson(Seconds.of(span.from()), Seconds.of(span.to()));
    }
  }
}
