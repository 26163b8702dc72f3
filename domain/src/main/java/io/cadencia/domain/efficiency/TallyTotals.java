package io.cadencia.domain.efficiency;

import java.util.List;

/** What the tallies of several workstations add up to, beside their intervals. */
record TallyTotals(
    int units, int excluded, int withoutStandard, long earnedMillis, long workedMillis) {

  static TallyTotals of(List<Tally> tallies) {
    int units = 0;
    int excluded = 0;
    int withoutStandard = 0;
    long earned = 0;
    long worked = 0;
    for (var tally : tallies) {
      units += tally.units();
      excluded += tally.excluded();
      withoutStandard += tally.withoutStandard();
      earned += tally.earnedMillis();
      worked += tally.workedMillis();
    }
    return new TallyTotals(units, excluded, withoutStandard, earned, worked);
  }
}
