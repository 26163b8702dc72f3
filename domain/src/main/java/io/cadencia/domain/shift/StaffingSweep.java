package io.cadencia.domain.shift;

import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Lays crews over one another: where several meet, the largest counts. */
final class StaffingSweep {

  private final NavigableMap<Instant, Map<Integer, Integer>> changes = new TreeMap<>();

  void add(StaffedTime time) {
    change(time.span().from(), time.operators(), 1);
    change(time.span().to(), time.operators(), -1);
  }

  private void change(Instant at, int crew, int by) {
    changes.computeIfAbsent(at, instant -> new TreeMap<>()).merge(crew, by, Integer::sum);
  }

  /** Disjoint, in rising order; neighbours differ in their crew. */
  List<StaffedTime> result() {
    var result = new ArrayList<StaffedTime>();
    var present = new TreeMap<Integer, Integer>();
    var since = Instant.MIN;
    int crew = 0;
    for (var change : changes.entrySet()) {
      change.getValue().forEach((size, by) -> present.merge(size, by, Integer::sum));
      present.values().removeIf(count -> count == 0);
      int next = present.isEmpty() ? 0 : present.lastKey();
      if (next != crew) {
        if (crew > 0) {
          result.add(new StaffedTime(new TimeSpan(since, change.getKey()), crew));
        }
        since = change.getKey();
        crew = next;
      }
    }
    return result;
  }
}
