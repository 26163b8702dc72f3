package io.cadencia.domain.efficiency;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tallies of quarter hours in one array of numbers, because a long range has tens of thousands.
 *
 * <p>Within a quarter hour no interval is too long to count, so that their number and sum follow
 * from the units and the ends, and are not kept.
 */
final class TallyRows {

  private static final int START = 0;
  private static final int UNITS = 1;
  private static final int EXCLUDED = 2;
  private static final int WITHOUT_STANDARD = 3;
  private static final int EARNED = 4;
  private static final int WORKED = 5;
  private static final int FIRST_END = 6;
  private static final int LAST_END = 7;
  private static final int SQUARES = 8;
  private static final int WIDTH = 9;

  private long[] numbers;
  private int size;

  TallyRows(int expected) {
    numbers = new long[Math.max(1, expected) * WIDTH];
  }

  int size() {
    return size;
  }

  void add(long start, Tally tally) {
    check(start, tally);
    if (size * WIDTH == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * numbers.length);
    }
    int row = size * WIDTH;
    numbers[row + START] = start;
    numbers[row + UNITS] = tally.units();
    numbers[row + EXCLUDED] = tally.excluded();
    numbers[row + WITHOUT_STANDARD] = tally.withoutStandard();
    numbers[row + EARNED] = tally.earnedMillis();
    numbers[row + WORKED] = tally.workedMillis();
    numbers[row + FIRST_END] = tally.firstEnd();
    numbers[row + LAST_END] = tally.lastEnd();
    numbers[row + SQUARES] = tally.intervalSquares();
    size++;
  }

  private void check(long start, Tally tally) {
    if (size > 0 && start <= start(size - 1)) {
      throw new IllegalArgumentException(
          "tallies must come in order of time, got " + start + " after " + start(size - 1));
    }
    if (!tally.countsEveryInterval() || tally.lastEnd() >= QuarterHour.after(start)) {
      throw new IllegalArgumentException(
          "not a tally of the quarter hour from " + start + ": " + tally);
    }
  }

  long start(int i) {
    return numbers[i * WIDTH + START];
  }

  Tally tally(int i) {
    int row = i * WIDTH;
    int units = (int) numbers[row + UNITS];
    long firstEnd = numbers[row + FIRST_END];
    long lastEnd = numbers[row + LAST_END];
    return new Tally(
        units,
        (int) numbers[row + EXCLUDED],
        (int) numbers[row + WITHOUT_STANDARD],
        numbers[row + EARNED],
        numbers[row + WORKED],
        firstEnd,
        lastEnd,
        Math.max(0, units - 1),
        lastEnd - firstEnd,
        numbers[row + SQUARES]);
  }

  /** The first row that starts at or after the instant. */
  int firstFrom(long instant) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < instant) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TallyRows that
        && Arrays.equals(numbers, 0, size * WIDTH, that.numbers, 0, that.size * WIDTH);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(Arrays.copyOf(numbers, size * WIDTH));
  }

  @Override
  public String toString() {
    return IntStream.range(0, size)
        .mapToObj(i -> start(i) + " " + tally(i))
        .collect(Collectors.joining("\n"));
  }
}
