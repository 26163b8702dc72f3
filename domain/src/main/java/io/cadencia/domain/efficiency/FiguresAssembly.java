package io.cadencia.domain.efficiency;

import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Puts together the figures that a workstation and a module have in common.
 *
 * @param tallies of all stations that count for the efficiency
 * @param output of those whose units are the product
 * @param standardsKnown whether every station has a standard
 * @param plannedMillis planned time; of a module, of its operators
 * @param availableMillis the same without gaps
 * @param target units for the available time, or null
 * @param meta units for the planned time, or null
 */
record FiguresAssembly(
    List<Tally> tallies,
    List<Tally> output,
    boolean standardsKnown,
    long plannedMillis,
    long availableMillis,
    @Nullable Quotients target,
    @Nullable Quotients meta) {

  Figures figures(EfficiencyPolicy policy) {
    var coverage = plannedMillis > 0 ? new Ratio((double) availableMillis / plannedMillis) : null;
    var efficiency = efficiency(coverage, policy);
    var half =
        efficiency == null
            ? OptionalDouble.empty()
            : Uncertainty.relativeHalfWidth(tallies, policy.countingError().value());
    return new Figures(
        output.stream().mapToInt(Tally::units).sum(),
        target == null ? null : target.floor(),
        meta == null ? null : meta.value(),
        efficiency,
        averageSeconds(),
        tallies.stream().mapToInt(Tally::units).sum(),
        tallies.stream().mapToInt(Tally::excluded).sum(),
        Duration.ofMillis(plannedMillis),
        Duration.ofMillis(availableMillis),
        coverage,
        bound(efficiency, half, -1),
        bound(efficiency, half, +1));
  }

  private @Nullable Percent efficiency(@Nullable Ratio coverage, EfficiencyPolicy policy) {
    boolean judged = standardsKnown && tallies.stream().allMatch(t -> t.withoutStandard() == 0);
    boolean watched =
        coverage != null
            && coverage.value() >= policy.coverageThreshold().value()
            && availableMillis > 0;
    return judged && watched
        ? new Percent(
            100.0 * tallies.stream().mapToLong(Tally::earnedMillis).sum() / availableMillis)
        : null;
  }

  private @Nullable Double averageSeconds() {
    int units = output.stream().mapToInt(Tally::units).sum();
    long worked = output.stream().mapToLong(Tally::workedMillis).sum();
    return units == 0 ? null : worked / (1000.0 * units);
  }

  private static @Nullable Percent bound(
      @Nullable Percent efficiency, OptionalDouble half, int side) {
    return efficiency == null || half.isEmpty()
        ? null
        : new Percent(efficiency.value() * (1 + side * half.getAsDouble()));
  }
}
