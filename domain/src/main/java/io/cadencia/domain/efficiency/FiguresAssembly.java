package io.cadencia.domain.efficiency;

import io.cadencia.domain.cycle.Cycle;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Puts together the figures that a workstation and a module have in common. */
final class FiguresAssembly {

  private FiguresAssembly() {}

  /**
   * @param stations all that count for the efficiency
   * @param output the one whose units are the product
   * @param target units for the available time, or null
   * @param meta units for the planned time, or null
   */
  static Figures of(
      List<StationRecord> stations,
      StationRecord output,
      @Nullable Quotients target,
      @Nullable Quotients meta,
      EfficiencyPolicy policy) {
    long planned = stations.stream().mapToLong(s -> s.planned().length().toMillis()).sum();
    long available = stations.stream().mapToLong(s -> s.available().length().toMillis()).sum();
    var coverage = planned > 0 ? new Ratio((double) available / planned) : null;
    var efficiency = efficiency(stations, available, coverage, policy);
    var half =
        efficiency == null ? OptionalDouble.empty() : Uncertainty.relativeHalfWidth(stations);
    return new Figures(
        output.units().size(),
        target == null ? null : target.floor(),
        meta == null ? null : meta.value(),
        efficiency,
        averageSeconds(output.units()),
        stations.stream().mapToInt(s -> s.units().size()).sum(),
        0,
        Duration.ofMillis(planned),
        Duration.ofMillis(available),
        coverage,
        efficiency == null ? null : bound(efficiency, half, -1),
        efficiency == null ? null : bound(efficiency, half, +1));
  }

  private static @Nullable Percent efficiency(
      List<StationRecord> stations,
      long available,
      @Nullable Ratio coverage,
      EfficiencyPolicy policy) {
    var earned = stations.stream().map(Earned::millis).toList();
    boolean known = earned.stream().allMatch(OptionalLong::isPresent);
    boolean watched =
        coverage != null && coverage.value() >= policy.coverageThreshold().value() && available > 0;
    if (!known || !watched) {
      return null;
    }
    long sum = earned.stream().mapToLong(OptionalLong::orElseThrow).sum();
    return new Percent(100.0 * sum / available);
  }

  private static @Nullable Double averageSeconds(List<Cycle> units) {
    if (units.isEmpty()) {
      return null;
    }
    long sum = units.stream().mapToLong(u -> u.effectiveDuration().orElseThrow().toMillis()).sum();
    return sum / (1000.0 * units.size());
  }

  private static @Nullable Percent bound(Percent efficiency, OptionalDouble half, int side) {
    return half.isEmpty()
        ? null
        : new Percent(efficiency.value() * (1 + side * half.getAsDouble()));
  }
}
