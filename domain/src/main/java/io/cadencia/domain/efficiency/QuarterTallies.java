package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.standard.StandardHistory;
import java.util.Arrays;
import java.util.List;

/**
 * Units that were added up before, by the quarter hours of UTC. Can be added up over stretches that
 * cut none of them.
 */
public final class QuarterTallies extends StationUnits {

  private final long[] starts;
  private final Tally[] tallies;

  private QuarterTallies(long[] starts, Tally[] tallies) {
    this.starts = starts;
    this.tallies = tallies;
  }

  /**
   * Adds up the given units by quarter hours.
   *
   * @param units complete or corrected cycles, by rising effective end
   */
  public static QuarterTallies of(List<Cycle> units, StandardHistory standards) {
    var tallies = new Builder();
    for (int i = 0; i < units.size(); ) {
      var quarter = QuarterHour.of(units.get(i).end().orElseThrow());
      int next = i;
      while (next < units.size() && quarter.contains(units.get(next).end().orElseThrow())) {
        next++;
      }
      tallies.add(quarter.from().toEpochMilli(), Tally.of(units.subList(i, next), standards));
      i = next;
    }
    return tallies.build();
  }

  /** Collects tallies in order of time. */
  public static final class Builder {

    private long[] starts = new long[64];
    private Tally[] tallies = new Tally[64];
    private int size;

    /**
     * @param start first millisecond of the quarter hour, or of the part of one that the tally is
     *     about, counted from 1970-01-01T00:00:00Z; later than that of the one before
     */
    public Builder add(long start, Tally tally) {
      if (size > 0 && start <= starts[size - 1]) {
        throw new IllegalArgumentException(
            "tallies must come in order of time, got " + start + " after " + starts[size - 1]);
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        tallies = Arrays.copyOf(tallies, 2 * size);
      }
      starts[size] = start;
      tallies[size++] = tally;
      return this;
    }

    public QuarterTallies build() {
      return new QuarterTallies(Arrays.copyOf(starts, size), Arrays.copyOf(tallies, size));
    }
  }

  @Override
  Tally over(long from, long to, MillisSpans available) {
    var sum = new TallySum();
    for (int i = firstFrom(from); i < starts.length && starts[i] < to; i++) {
      sum.add(tallies[i], available);
    }
    return sum.total();
  }

  @Override
  boolean endIn(long from, long to) {
    int first = firstFrom(from);
    return first < starts.length && starts[first] < to;
  }

  private int firstFrom(long instant) {
    int found = Arrays.binarySearch(starts, instant);
    return found >= 0 ? found : -found - 1;
  }
}
