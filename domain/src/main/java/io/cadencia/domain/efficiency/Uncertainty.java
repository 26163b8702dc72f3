package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Cycle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The 95 % interval of an efficiency: eff ± 1.96 · eff · √(cv²/n + u²), with cv the coefficient of
 * variation of the times between completions, n the units and u the relative error of the last
 * validation, 0 while there is none.
 */
final class Uncertainty {

  private static final double Z95 = 1.96;
  private static final int FEWEST_UNITS = 5;

  private Uncertainty() {}

  /**
   * Half the width of the interval relative to the efficiency; empty below five units. Times
   * between completions are taken per workstation, each relative to the mean of its own
   * workstation, so that a slow one and a fast one side by side do not look like variation.
   */
  static OptionalDouble relativeHalfWidth(List<StationRecord> stations) {
    int n = stations.stream().mapToInt(station -> station.units().size()).sum();
    if (n < FEWEST_UNITS) {
      return OptionalDouble.empty();
    }
    var relative = new ArrayList<Double>();
    stations.forEach(station -> relative.addAll(relativeIntervals(station.units())));
    if (relative.size() < FEWEST_UNITS - 1) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(Z95 * deviation(relative) / Math.sqrt(n));
  }

  private static List<Double> relativeIntervals(List<Cycle> units) {
    var seconds = new ArrayList<Double>();
    for (int i = 1; i < units.size(); i++) {
      var between =
          Duration.between(StationRecord.end(units.get(i - 1)), StationRecord.end(units.get(i)));
      seconds.add(between.toMillis() / 1000.0);
    }
    double mean = mean(seconds);
    return mean > 0 ? seconds.stream().map(s -> s / mean).toList() : List.of();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  private static double deviation(List<Double> values) {
    double mean = mean(values);
    double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.size() - 1)) / mean;
  }
}
