package io.cadencia.bootstrap.report;

import io.cadencia.domain.agreement.Agreement;
import io.cadencia.domain.agreement.CycleMatching;
import io.cadencia.domain.agreement.CycleSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Measured cycles against true ones, per station and together. Cycles within five seconds of either
 * end are not scored: nobody can say what was before or comes after.
 *
 * @param seed of the simulation
 * @param length of the simulation
 * @param stations by station code
 * @param total over all stations, every cycle of equal weight
 * @param disturbances how many of each kind began
 * @param frames what became of the frames
 */
public record TruthReport(
    long seed,
    Duration length,
    Map<String, Agreement> stations,
    Agreement total,
    Map<String, Integer> disturbances,
    Frames frames) {

  private static final Duration UNSCORED = Duration.ofSeconds(5);

  /** What became of the frames of the camera. */
  public record Frames(long read, long analysed, long skipped) {}

  /**
   * @param start of the simulation
   * @param truth true cycles by station code; a key for each station
   * @param measured measured cycles by station code
   */
  public static TruthReport of(
      long seed,
      Instant start,
      Duration length,
      Map<String, List<CycleSpan>> truth,
      Map<String, List<CycleSpan>> measured,
      Map<String, Integer> disturbances,
      Frames frames) {
    var matchings = new TreeMap<String, CycleMatching>();
    truth.forEach(
        (station, cycles) ->
            matchings.put(
                station,
                CycleMatching.of(cycles, measured.getOrDefault(station, List.of()))
                    .scoredWithin(start.plus(UNSCORED), start.plus(length).minus(UNSCORED))));
    var stations = new TreeMap<String, Agreement>();
    matchings.forEach((station, matching) -> stations.put(station, Agreement.of(matching)));
    var total = Agreement.pooled(List.copyOf(matchings.values()));
    return new TruthReport(seed, length, stations, total, disturbances, frames);
  }
}
