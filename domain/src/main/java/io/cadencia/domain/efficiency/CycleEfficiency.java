package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Duration;
import java.util.Optional;

/**
 * Efficiency of a single cycle: the standard in force at its end over its effective duration. Not
 * capped, as that of a workstation.
 */
public final class CycleEfficiency {

  private CycleEfficiency() {}

  /** Empty for a cycle that is no unit, and without a standard in force at its end. */
  public static Optional<Percent> of(Cycle cycle, StandardHistory standards) {
    return cycle.status().countsAsUnit()
        ? standardAtEnd(cycle, standards).flatMap(sam -> of(sam, cycle.effectiveDuration()))
        : Optional.empty();
  }

  /** The standard a cycle is judged by; empty while it is open, and where there was none. */
  public static Optional<StandardTime> standardAtEnd(Cycle cycle, StandardHistory standards) {
    return cycle.end().flatMap(standards::at).map(StandardVersion::sam);
  }

  private static Optional<Percent> of(StandardTime sam, Optional<Duration> effective) {
    return effective
        .filter(duration -> !duration.isZero())
        .map(duration -> new Percent(100.0 * sam.toMillis() / duration.toMillis()));
  }
}
