package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Cycle;
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
   * @param units complete or corrected cycles, by rising effective end
   */
  public static Tally of(List<Cycle> units, StandardHistory standards) {
    var sum = new TallySum();
    units.forEach(unit -> sum.add(unit, standards));
    return sum.total();
  }

  /** Whether not even an excluded unit is in it. */
  public boolean isEmpty() {
    return units == 0 && excluded == 0;
  }
}
