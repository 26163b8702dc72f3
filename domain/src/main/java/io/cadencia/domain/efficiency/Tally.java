package io.cadencia.domain.efficiency;

import io.cadencia.domain.standard.StandardHistory;
import java.util.List;

/**
 * What the units of one workstation add up to in one stretch of time. Whole numbers only, so that
 * it does not matter in which order, or from what parts, a sum was made.
 *
 * <p>Times are milliseconds since 1970-01-01T00:00:00Z, durations milliseconds. An interval is the
 * time between two completions that follow each other.
 *
 * @param units units that count
 * @param excluded units left out with a reason; nothing else of them is in here
 * @param withoutStandard of the units that count, those at whose end no standard was in force
 * @param earnedMillis sum of the standards in force at the ends of the units
 * @param workedMillis sum of the effective durations of the units
 * @param firstEnd first completion; 0 without units
 * @param lastEnd last completion; 0 without units
 * @param intervals number of intervals between firstEnd and lastEnd
 * @param intervalMillis their sum
 * @param intervalSquares the sum of their squares
 */
public record Tally(
    int units,
    int excluded,
    int withoutStandard,
    long earnedMillis,
    long workedMillis,
    long firstEnd,
    long lastEnd,
    int intervals,
    long intervalMillis,
    long intervalSquares) {

  /** Of no units at all. */
  public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /**
   * Adds up the given units.
   *
   * @param units by rising end
   */
  public static Tally of(List<Completion> units, StandardHistory standards) {
    var sum = new TallySum();
    units.forEach(unit -> sum.add(unit, standards));
    return sum.total();
  }

  /** Whether not even an excluded unit is in it. */
  public boolean isEmpty() {
    return units == 0 && excluded == 0;
  }

  /**
   * Whether all units in it are known to end in the stretch; of excluded ones nobody knows.
   *
   * @param from first millisecond of the stretch
   * @param to the one after its last
   */
  public boolean endsWithin(long from, long to) {
    return excluded == 0 && units > 0 && from <= firstEnd && lastEnd < to;
  }

  /** Whether every time between completions counted, as it does within a quarter hour. */
  boolean countsEveryInterval() {
    return units == 0
        ? intervals == 0 && intervalMillis == 0
        : intervals == units - 1 && intervalMillis == lastEnd - firstEnd;
  }
}
