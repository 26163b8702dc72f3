package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.standard.StandardHistory;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Units as they are, added up each time anew. */
final class CountedUnits extends StationUnits {

  private final List<Completion> units;
  private final long[] ends;
  private final StandardHistory standards;

  CountedUnits(List<Cycle> units, StandardHistory standards) {
    this.units =
        units.stream().map(Completion::of).sorted(Comparator.comparing(Completion::end)).toList();
    this.ends = this.units.stream().mapToLong(unit -> unit.end().toEpochMilli()).toArray();
    this.standards = standards;
  }

  @Override
  Tally over(long from, long to, MillisSpans available) {
    var sum = new TallySum();
    var walk = available.walk();
    int last = firstFrom(to);
    for (int i = firstFrom(from); i < last; ) {
      int next = Math.min(last, firstFrom(QuarterHour.after(ends[i])));
      sum.add(Tally.of(units.subList(i, next), standards), walk);
      i = next;
    }
    return sum.total();
  }

  @Override
  boolean endIn(long from, long to) {
    return firstFrom(from) < firstFrom(to);
  }

  /** The place of the first unit that ends at or after the instant. */
  private int firstFrom(long instant) {
    int found = Arrays.binarySearch(ends, instant);
    if (found < 0) {
      return -found - 1;
    }
    while (found > 0 && ends[found - 1] == instant) {
      found--;
    }
    return found;
  }
}
