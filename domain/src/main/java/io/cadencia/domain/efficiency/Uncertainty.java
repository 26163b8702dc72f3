package io.cadencia.domain.efficiency;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The 95 % interval of an efficiency: eff ± 1.96 · eff · √(cv²/n + u²), with cv the coefficient of
 * variation of the times between completions, n the units and u the relative error of the last
 * validation.
 *
 * <p>The intervals of each workstation are taken relative to their mean, so that a slow and a fast
 * workstation side by side do not look like variation. With k intervals of a workstation, S their
 * sum and Q the sum of their squares: cv² = Σ k(kQ − S²)/S² ÷ (K − 1), summed over the
 * workstations, with K the intervals of all of them.
 */
final class Uncertainty {

  private static final double Z95 = 1.96;
  private static final int FEWEST_UNITS = 5;
  private static final int FEWEST_INTERVALS = 4;
  private static final int MOST_IN_LONGS = 1 << 9;
  private static final long LARGEST_IN_LONGS = 1L << 44;

  private Uncertainty() {}

  /**
   * Half the width of the interval relative to the efficiency; empty below five units or four
   * intervals.
   *
   * @param stations what the units of each workstation add up to
   * @param countingError relative error of the count, 0 or more
   */
  static OptionalDouble relativeHalfWidth(List<Tally> stations, double countingError) {
    int n = 0;
    int intervals = 0;
    double squares = 0;
    for (var tally : stations) {
      n += tally.units();
      if (tally.intervalMillis() > 0) {
        intervals += tally.intervals();
        squares += relativeSquares(tally);
      }
    }
    if (n < FEWEST_UNITS || intervals < FEWEST_INTERVALS) {
      return OptionalDouble.empty();
    }
    double variance = squares / (intervals - 1);
    return OptionalDouble.of(Z95 * Math.sqrt(variance / n + countingError * countingError));
  }

  /** Σ (x/mean − 1)², from whole numbers that are divided out once. */
  private static double relativeSquares(Tally tally) {
    return tally.intervals() <= MOST_IN_LONGS && tally.intervalSquares() <= LARGEST_IN_LONGS
        ? relativeSquares(tally.intervals(), tally.intervalMillis(), tally.intervalSquares())
        : relativeSquaresOfMany(tally);
  }

  /** The same whole numbers, where the largest of them, k²Q, has at most 62 bits. */
  private static double relativeSquares(long k, long sum, long squares) {
    long squareOfSum = sum * sum;
    return (double) (k * (k * squares - squareOfSum)) / (double) squareOfSum;
  }

  private static double relativeSquaresOfMany(Tally tally) {
    var k = BigInteger.valueOf(tally.intervals());
    var sum = BigInteger.valueOf(tally.intervalMillis());
    var squareOfSum = sum.multiply(sum);
    var spread =
        k.multiply(BigInteger.valueOf(tally.intervalSquares())).subtract(squareOfSum).multiply(k);
    return spread.doubleValue() / squareOfSum.doubleValue();
  }
}
