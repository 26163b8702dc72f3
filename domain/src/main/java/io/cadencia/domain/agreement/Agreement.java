package io.cadencia.domain.agreement;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well measured cycles agree with true ones.
 *
 * @param trueCycles how many there really were
 * @param measuredCycles how many were measured
 * @param matched how many of them are the same unit
 * @param precision matched over measured, 0 to 1; null when nothing was measured
 * @param recall matched over true, 0 to 1; null when there was nothing to find
 * @param maeSeconds mean absolute error of the cycle time over the matched; null without any
 * @param biasSeconds mean of measured minus true cycle time; null without any
 * @param startMaeSeconds mean absolute error of the start; null without any
 * @param endMaeSeconds mean absolute error of the end; null without any
 */
public record Agreement(
    int trueCycles,
    int measuredCycles,
    int matched,
    @Nullable Double precision,
    @Nullable Double recall,
    @Nullable Double maeSeconds,
    @Nullable Double biasSeconds,
    @Nullable Double startMaeSeconds,
    @Nullable Double endMaeSeconds) {

  /** The agreement of one matching. */
  public static Agreement of(CycleMatching matching) {
    return pooled(List.of(matching));
  }

  /** The agreement of several workstations together; every cycle weighs the same. */
  public static Agreement pooled(List<CycleMatching> matchings) {
    var pairs = matchings.stream().flatMap(m -> m.pairs().stream()).toList();
    int missed = matchings.stream().mapToInt(m -> m.missed().size()).sum();
    int invented = matchings.stream().mapToInt(m -> m.invented().size()).sum();
    int measured = pairs.size() + invented;
    int real = pairs.size() + missed;
    return new Agreement(
        real,
        measured,
        pairs.size(),
        share(pairs.size(), measured),
        share(pairs.size(), real),
        mean(pairs.stream(), pair -> Math.abs(durationError(pair))),
        mean(pairs.stream(), Agreement::durationError),
        mean(pairs.stream(), pair -> Math.abs(startError(pair))),
        mean(pairs.stream(), pair -> Math.abs(endError(pair))));
  }

  private static double durationError(CycleMatching.Pair pair) {
    return (pair.measured().duration().toMillis() - pair.truth().duration().toMillis()) / 1000.0;
  }

  private static double startError(CycleMatching.Pair pair) {
    return (pair.measured().start().toEpochMilli() - pair.truth().start().toEpochMilli()) / 1000.0;
  }

  private static double endError(CycleMatching.Pair pair) {
    return (pair.measured().end().toEpochMilli() - pair.truth().end().toEpochMilli()) / 1000.0;
  }

  private static @Nullable Double share(int part, int whole) {
    return whole == 0 ? null : (double) part / whole;
  }

  private static @Nullable Double mean(
      Stream<CycleMatching.Pair> pairs, ToDoubleFunction<CycleMatching.Pair> value) {
    var average = pairs.mapToDouble(value).average();
    return average.isPresent() ? average.getAsDouble() : null;
  }
}
