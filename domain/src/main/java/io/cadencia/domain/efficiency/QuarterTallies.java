package io.cadencia.domain.efficiency;

import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;

/**
 * Units that were added up before, by the quarter hours of UTC. Can be added up over stretches that
 * cut none of them, unless at the beginning or the end of the range they were asked for.
 */
public final class QuarterTallies extends StationUnits {

  private final TallyRows rows;

  private QuarterTallies(TallyRows rows) {
    this.rows = rows;
  }

  /**
   * Adds up the given units by quarter hours.
   *
   * @param units those that end in the range, by rising end
   * @param range may begin and end within a quarter hour
   */
  public static QuarterTallies of(
      List<Completion> units, StandardHistory standards, TimeSpan range) {
    var tallies = new Builder(units.size());
    long from = range.from().toEpochMilli();
    for (int i = 0; i < units.size(); ) {
      var quarter = QuarterHour.of(units.get(i).end());
      int next = i;
      while (next < units.size() && quarter.contains(units.get(next).end())) {
        next++;
      }
      tallies.add(
          Math.max(from, quarter.from().toEpochMilli()),
          Tally.of(units.subList(i, next), standards));
      i = next;
    }
    return tallies.build();
  }

  /**
   * The tallies of several ranges as one.
   *
   * @param parts in order of time; where one ends within a quarter hour the next one begins there
   */
  public static QuarterTallies joined(List<QuarterTallies> parts) {
    var all = new Builder(parts.stream().mapToInt(part -> part.rows.size()).sum());
    for (var part : parts) {
      for (int i = 0; i < part.rows.size(); i++) {
        all.add(part.rows.start(i), part.rows.tally(i));
      }
    }
    return all.build();
  }

  /** Collects tallies in order of time. */
  public static final class Builder {

    private final TallyRows rows;

    /**
     * @param expected how many tallies will come, if that is known
     */
    public Builder(int expected) {
      rows = new TallyRows(expected);
    }

    /**
     * @param start first millisecond of the quarter hour, or of the part of one that the tally is
     *     about, counted from 1970-01-01T00:00:00Z; later than that of the one before
     * @param tally of units that end from then on until the end of the quarter hour
     */
    public Builder add(long start, Tally tally) {
      rows.add(start, tally);
      return this;
    }

    public QuarterTallies build() {
      return new QuarterTallies(rows);
    }
  }

  @Override
  Tally over(long from, long to, MillisSpans available) {
    var sum = new TallySum();
    var walk = available.walk();
    for (int i = rows.firstFrom(from); i < rows.size() && rows.start(i) < to; i++) {
      sum.add(rows.tally(i), walk);
    }
    return sum.total();
  }

  @Override
  boolean endIn(long from, long to) {
    int first = rows.firstFrom(from);
    return first < rows.size() && rows.start(first) < to;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof QuarterTallies that && rows.equals(that.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }

  @Override
  public String toString() {
    return rows.toString();
  }
}
