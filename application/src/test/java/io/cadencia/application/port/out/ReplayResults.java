package io.cadencia.application.port.out;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.replay.FilmSpan;
import io.cadencia.domain.replay.ReplayResult;
import io.cadencia.domain.replay.StationReplay;
import java.time.Duration;
import java.util.List;

/** What came of trials. */
public final class ReplayResults {

  private ReplayResults() {}

  /** The first workstation counts one unit less and another one instead. */
  public static ReplayResult sample() {
    return new ReplayResult(
        1,
        "0123456789ab",
        "ba9876543210",
        List.of(
            new StationReplay(
                new WorkstationId(1),
                3,
                2,
                List.of(span(1_200, 15_400), span(20_000, 33_000)),
                List.of(span(40_000, 52_500))),
            new StationReplay(new WorkstationId(2), 2, 2, List.of(), List.of())));
  }

  private static FilmSpan span(long from, long to) {
    return new FilmSpan(Duration.ofMillis(from), Duration.ofMillis(to));
  }
}
