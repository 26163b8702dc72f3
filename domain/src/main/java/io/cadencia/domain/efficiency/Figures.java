package io.cadencia.domain.efficiency;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What can be said about one stretch of time. What cannot be known is null, never 0.
 *
 * @param unitsProduced units whose end lies in it; of a module, those of its last workstation
 * @param unitsTarget units the available time allows for, floored; null without a standard or
 *     target
 * @param unitsPlanned the <em>meta</em>: units the planned time asks for, not floored; null without
 *     a standard or target
 * @param efficiency earned over available time; null without standard, without available time, or
 *     below the coverage threshold
 * @param averageCycleSeconds mean effective duration of the units produced; null without units
 * @param cycles number of units behind the efficiency; of a module, those of all its workstations
 * @param excluded units left out with a reason
 * @param planned planned time: shift minus breaks, up to now
 * @param available planned time minus gaps of coverage
 * @param coverage available over planned time; null when nothing was planned
 * @param ci95Low lower end of the 95 % interval of the efficiency; null below five units
 * @param ci95High upper end of it
 */
public record Figures(
    int unitsProduced,
    @Nullable Integer unitsTarget,
    @Nullable Double unitsPlanned,
    @Nullable Percent efficiency,
    @Nullable Double averageCycleSeconds,
    int cycles,
    int excluded,
    Duration planned,
    Duration available,
    @Nullable Ratio coverage,
    @Nullable Percent ci95Low,
    @Nullable Percent ci95High) {

  /** Of a stretch in which nothing was planned and nothing made. */
  public static final Figures NONE =
      new Figures(0, null, null, null, null, 0, 0, Duration.ZERO, Duration.ZERO, null, null, null);

  /**
   * Whether one of the two is better beyond doubt: both have an interval, and the intervals share
   * nothing. Where this is false, the two must not be ranked.
   */
  public boolean clearlyDiffersFrom(Figures other) {
    return isBelow(other) || other.isBelow(this);
  }

  private boolean isBelow(Figures other) {
    return ci95High != null && other.ci95Low != null && ci95High.value() < other.ci95Low.value();
  }
}
