package io.cadencia.domain.efficiency;

import io.cadencia.domain.standard.StandardHistory;
import java.time.Duration;

/**
 * Adds up units, or tallies of stretches that follow each other.
 *
 * <p>Of tallies, the intervals within a stretch count if the time from its first to its last
 * completion was available throughout; the one between two stretches if the time between their
 * completions was. So a break, a night or a gap in coverage is not taken for variation of the work.
 */
final class TallySum {

  /** A longer interval says that the line stood, not how its pace varies. */
  static final Duration LONGEST_INTERVAL = Duration.ofHours(8);

  private int units;
  private int excluded;
  private int withoutStandard;
  private long earnedMillis;
  private long workedMillis;
  private long firstEnd;
  private long lastEnd;
  private int intervals;
  private long intervalMillis;
  private long intervalSquares;

  /** Adds a unit that ends no earlier than those before it. */
  void add(Completion unit, StandardHistory standards) {
    if (unit.excluded()) {
      excluded++;
      return;
    }
    completed(unit.end().toEpochMilli());
    units++;
    workedMillis += unit.worked().toMillis();
    standards
        .at(unit.end())
        .ifPresentOrElse(
            version -> earnedMillis += version.sam().toMillis(), () -> withoutStandard++);
  }

  /** Adds the tally of a stretch that lies after those before it. */
  void add(Tally next, MillisSpans.Walk available) {
    if (next.units() > 0) {
      if (units > 0 && available.covers(lastEnd, next.firstEnd())) {
        interval(next.firstEnd() - lastEnd);
      }
      firstEnd = units == 0 ? next.firstEnd() : firstEnd;
      lastEnd = next.lastEnd();
      if (available.covers(next.firstEnd(), next.lastEnd())) {
        intervals += next.intervals();
        intervalMillis += next.intervalMillis();
        intervalSquares = Math.addExact(intervalSquares, next.intervalSquares());
      }
    }
    units += next.units();
    excluded += next.excluded();
    withoutStandard += next.withoutStandard();
    earnedMillis += next.earnedMillis();
    workedMillis += next.workedMillis();
  }

  private void completed(long end) {
    if (units > 0) {
      interval(end - lastEnd);
    } else {
      firstEnd = end;
    }
    lastEnd = end;
  }

  private void interval(long millis) {
    if (millis <= LONGEST_INTERVAL.toMillis()) {
      intervals++;
      intervalMillis += millis;
      intervalSquares = Math.addExact(intervalSquares, millis * millis);
    }
  }

  Tally total() {
    return new Tally(
        units,
        excluded,
        withoutStandard,
        earnedMillis,
        workedMillis,
        firstEnd,
        lastEnd,
        intervals,
        intervalMillis,
        intervalSquares);
  }
}
