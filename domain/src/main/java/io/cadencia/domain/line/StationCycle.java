package io.cadencia.domain.line;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long one unit takes at a workstation, by the standard and as it is.
 *
 * @param sam its standard time, or null
 * @param averageSeconds mean effective duration of its units, positive; null without units
 * @param operators who work there side by side, at least 1
 */
public record StationCycle(
    WorkstationId workstation,
    @Nullable StandardTime sam,
    @Nullable Double averageSeconds,
    int operators) {

  public StationCycle {
    if (operators < 1) {
      throw new IllegalArgumentException("a station needs an operator, had " + operators);
    }
    if (averageSeconds != null && !(averageSeconds > 0)) {
      throw new IllegalArgumentException("a mean must be positive, was " + averageSeconds + " s");
    }
  }

  /** Seconds from one unit to the next by the standard: shared by those who work side by side. */
  public Optional<Double> standardPace() {
    return Optional.ofNullable(sam).map(time -> time.toMillis() / (1000.0 * operators));
  }

  /** Seconds from one unit to the next as it is. */
  public Optional<Double> measuredPace() {
    return Optional.ofNullable(averageSeconds).map(seconds -> seconds / operators);
  }
}
