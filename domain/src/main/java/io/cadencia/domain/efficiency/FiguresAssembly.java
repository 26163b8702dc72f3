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
    var all = TallyTotals.of(tallies);
    var product = TallyTotals.of(output);
    var coverage = plannedMillis > 0 ? new Ratio((double) availableMillis / plannedMillis) : null;
    var efficiency = efficiency(all, coverage, policy);
    var half =
        efficiency == null
            ? OptionalDouble.empty()
            : Uncertainty.relativeHalfWidth(tallies, policy.countingError().value());
    return new Figures(
        product.units(),
        target == null ? null : target.floor(),
        meta == null ? null : meta.value(),
        efficiency,
        product.units() == 0 ? null : product.workedMillis() / (1000.0 * product.units()),
        all.units(),
        all.excluded(),
        Duration.ofMillis(plannedMillis),
        Duration.ofMillis(availableMillis),
        coverage,
        bound(efficiency, half, -1),
        bound(efficiency, half, +1));
  }

  private @Nullable Percent efficiency(
      TallyTotals all, @Nullable Ratio coverage, EfficiencyPolicy policy) {
    boolean watched =
        coverage != null
            && coverage.value() >= policy.coverageThreshold().value()
            && availableMillis > 0;
    return standardsKnown && all.withoutStandard() == 0 && watched
        ? new Percent(100.0 * all.earnedMillis() / availableMillis)
        : null;
  }

  private static @Nullable Percent bound(
      @Nullable Percent efficiency, OptionalDouble half, int side) {
    return efficiency == null || half.isEmpty()
        ? null
        : new Percent(efficiency.value() * (1 + side * half.getAsDouble()));
  }
}
