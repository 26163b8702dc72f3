package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.standard.StandardHistory;
import java.util.List;

/** The units of one workstation, ready to be added up over any stretch of time. */
public abstract sealed class StationUnits permits CountedUnits, QuarterTallies {

  StationUnits() {}

  /**
   * The given units, one by one.
   *
   * @param units complete or corrected cycles, excluded ones among them, in any order
   */
  public static StationUnits of(List<Cycle> units, StandardHistory standards) {
    return new CountedUnits(units, standards);
  }

  /** Without any unit. */
  public static StationUnits none() {
    return of(List.of(), StandardHistory.none());
  }

  /**
   * What the units that end in the stretch add up to.
   *
   * @param available which intervals count, see {@link TallySum}
   */
  abstract Tally over(long from, long to, MillisSpans available);

  /** Whether a unit ends in the stretch, be it an excluded one. */
  abstract boolean endIn(long from, long to);
}
