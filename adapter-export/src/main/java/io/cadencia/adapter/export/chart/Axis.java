package io.cadencia.adapter.export.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A scale with ticks at round numbers, 1, 2 or 5 times a power of ten apart.
 *
 * @param first tick, and the beginning of the scale
 * @param step between ticks, above 0
 * @param steps how many of them
 */
record Axis(double first, double step, int steps) {

  private static final List<Double> ROUND = List.of(1.0, 2.0, 5.0, 10.0);

  /**
   * The axis that holds two values between its ends.
   *
   * @param wanted about how many steps
   */
  static Axis over(double low, double high, int wanted) {
    double range = high > low ? high - low : 1;
    double magnitude = Math.pow(10, Math.floor(Math.log10(range / wanted)));
    double step =
        ROUND.stream()
            .map(round -> round * magnitude)
            .filter(candidate -> range / candidate <= wanted)
            .findFirst()
            .orElse(10 * magnitude);
    double first = Math.floor(low / step);
    double last = Math.max(first + 1, Math.ceil(high / step));
    return new Axis(first * step, step, (int) (last - first));
  }

  /** The axis of counts, from 0 in whole steps. */
  static Axis ofCounts(int most, int wanted) {
    var axis = over(0, most, wanted);
    return axis.step() >= 1 ? axis : new Axis(0, 1, Math.max(1, most));
  }

  double last() {
    return first + steps * step;
  }

  List<Double> ticks() {
    return IntStream.rangeClosed(0, steps).mapToObj(i -> first + i * step).toList();
  }

  /** Where a value lies between the places of the first and of the last tick. */
  double place(double value, double ofFirst, double ofLast) {
    return ofFirst + (value - first) / (last() - first) * (ofLast - ofFirst);
  }

  String label(double tick) {
    int places = (int) Math.max(0, -Math.floor(Math.log10(step)));
    return Figures.plain(tick, places);
  }
}
