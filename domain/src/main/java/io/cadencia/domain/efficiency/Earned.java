package io.cadencia.domain.efficiency;

import java.util.Optional;
import java.util.OptionalLong;

/** Earned time: the standard times of the units made, each as it was in force at the unit's end. */
final class Earned {

  private Earned() {}

  /** In milliseconds; empty when a standard is missing, for then nothing can be said. */
  static OptionalLong millis(StationRecord station) {
    if (station.standards().isEmpty()) {
      return OptionalLong.empty();
    }
    var sams =
        station.units().stream()
            .map(unit -> station.standards().at(StationRecord.end(unit)))
            .toList();
    return sams.stream().allMatch(Optional::isPresent)
        ? OptionalLong.of(sams.stream().mapToLong(sam -> sam.orElseThrow().sam().toMillis()).sum())
        : OptionalLong.empty();
  }
}
