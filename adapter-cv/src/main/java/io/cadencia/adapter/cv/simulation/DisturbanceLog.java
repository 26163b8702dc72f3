package io.cadencia.adapter.cv.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** When disturbances began. Planned ahead of the picture, so it is asked up to a moment. */
final class DisturbanceLog {

  private final List<Entry> entries = new ArrayList<>();

  void started(DisturbanceKind kind, double at) {
    entries.add(new Entry(kind, at));
  }

  /** How many of each kind have begun; a kind that has not is absent. */
  Map<DisturbanceKind, Integer> countsUntil(double seconds) {
    var counts = new EnumMap<DisturbanceKind, Integer>(DisturbanceKind.class);
    for (var entry : entries) {
      if (entry.at <= seconds) {
        counts.merge(entry.kind, 1, Integer::sum);
      }
    }
    return counts;
  }

  private record Entry(DisturbanceKind kind, double at) {}
}
