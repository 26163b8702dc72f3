package io.cadencia.domain.shift;

import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Lays crews over one another: where several meet, the largest counts. */
final class StaffingSweep {

  private StaffingSweep() {}

  /** Disjoint, in rising order; neighbours that touch differ in their crew. */
  static List<StaffedTime> laidOver(List<StaffedTime> pieces) {
    var sorted =
        pieces.stream()
            .sorted(Comparator.comparing((StaffedTime piece) -> piece.span().from()))
            .toList();
    return joined(areApart(sorted) ? sorted : largest(sorted));
  }

  private static boolean areApart(List<StaffedTime> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).span().from().isBefore(sorted.get(i - 1).span().to())) {
        return false;
      }
    }
    return true;
  }

  /** How many more crews of each size are there from an instant on, summed as time passes. */
  private static List<StaffedTime> largest(List<StaffedTime> pieces) {
    var changes = new TreeMap<Instant, List<Integer>>();
    for (var piece : pieces) {
      changes.computeIfAbsent(piece.span().from(), at -> new ArrayList<>()).add(piece.operators());
      changes.computeIfAbsent(piece.span().to(), at -> new ArrayList<>()).add(-piece.operators());
    }
    var result = new ArrayList<StaffedTime>();
    var present = new TreeMap<Integer, Integer>();
    var since = changes.firstKey();
    for (var change : changes.entrySet()) {
      if (!present.isEmpty()) {
        result.add(new StaffedTime(new TimeSpan(since, change.getKey()), present.lastKey()));
      }
      since = change.getKey();
      change.getValue().forEach(crew -> count(present, crew));
    }
    return result;
  }

  /** A crew comes, or goes when it is negative. */
  private static void count(NavigableMap<Integer, Integer> present, int crew) {
    int left = present.merge(Math.abs(crew), Integer.signum(crew), Integer::sum);
    if (left == 0) {
      present.remove(Math.abs(crew));
    }
  }

  private static List<StaffedTime> joined(List<StaffedTime> apart) {
    var joined = new ArrayList<StaffedTime>();
    for (var piece : apart) {
      var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null
          && last.operators() == piece.operators()
          && last.span().to().equals(piece.span().from())) {
        var span = new TimeSpan(last.span().from(), piece.span().to());
        joined.set(joined.size() - 1, new StaffedTime(span, piece.operators()));
      } else {
        joined.add(piece);
      }
    }
    return joined;
  }
}
