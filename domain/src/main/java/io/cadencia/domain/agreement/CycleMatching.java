package io.cadencia.domain.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds for each true cycle the measured one that means the same unit. Two cycles may be the same
 * when they share more than half of the time they cover together (intersection over union above
 * 0.5); since neither series overlaps itself, such a partner is unique.
 *
 * @param pairs the matches, by the start of the true cycle
 * @param missed true cycles without a partner
 * @param invented measured cycles without a partner
 */
public record CycleMatching(List<Pair> pairs, List<CycleSpan> missed, List<CycleSpan> invented) {

  private static final double SAME_UNIT = 0.5;

  /** A true cycle and the measured one of the same unit. */
  public record Pair(CycleSpan truth, CycleSpan measured) {}

  public CycleMatching {
    pairs = List.copyOf(pairs);
    missed = List.copyOf(missed);
    invented = List.copyOf(invented);
  }

  /** Matches two series of the same workstation. */
  public static CycleMatching of(List<CycleSpan> truth, List<CycleSpan> measured) {
    var pairs = new ArrayList<Pair>();
    var missed = new ArrayList<CycleSpan>();
    var taken = new HashSet<CycleSpan>();
    for (var real : truth.stream().sorted(Comparator.comparing(CycleSpan::start)).toList()) {
      measured.stream()
          .filter(candidate -> !taken.contains(candidate) && overlap(real, candidate) > SAME_UNIT)
          .max(Comparator.comparingDouble(candidate -> overlap(real, candidate)))
          .ifPresentOrElse(best -> pair(real, best, pairs, taken), () -> missed.add(real));
    }
    var invented = measured.stream().filter(candidate -> !taken.contains(candidate)).toList();
    return new CycleMatching(pairs, missed, invented);
  }

  /**
   * The same matching without what reaches over an edge, where nobody can say what was before or
   * after.
   */
  public CycleMatching scoredWithin(Instant from, Instant to) {
    return new CycleMatching(
        pairs.stream().filter(pair -> isWithin(pair.truth(), from, to)).toList(),
        missed.stream().filter(span -> isWithin(span, from, to)).toList(),
        invented.stream().filter(span -> isWithin(span, from, to)).toList());
  }

  private static boolean isWithin(CycleSpan span, Instant from, Instant to) {
    return !span.start().isBefore(from) && !span.end().isAfter(to);
  }

  private static void pair(
      CycleSpan real, CycleSpan found, List<Pair> pairs, Set<CycleSpan> taken) {
    pairs.add(new Pair(real, found));
    taken.add(found);
  }

  private static double overlap(CycleSpan a, CycleSpan b) {
    long shared = min(a.end(), b.end()).toEpochMilli() - max(a.start(), b.start()).toEpochMilli();
    long covered = max(a.end(), b.end()).toEpochMilli() - min(a.start(), b.start()).toEpochMilli();
    return covered <= 0 ? 0 : Math.max(0, shared) / (double) covered;
  }

  private static Instant min(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private static Instant max(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
