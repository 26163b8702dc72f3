package io.cadencia.domain.line;

import io.cadencia.domain.efficiency.Ratio;
import java.util.List;

/**
 * How evenly the work of a line is shared out among its workplaces.
 *
 * @param workSeconds Σ tᵢ, the work of one garment
 * @param longestSeconds max tᵢ, the pace of the slowest workplace
 * @param workplaces n
 * @param efficiency balance efficiency Σ tᵢ / (n · max tᵢ), at most 1
 * @param smoothness smoothness index √Σ (max tᵢ − tᵢ)², in seconds; 0 when all are alike
 */
public record LineBalance(
    double workSeconds,
    double longestSeconds,
    int workplaces,
    Ratio efficiency,
    double smoothness) {

  /**
   * The balance of these workplaces, as line balancing defines it (Groover, <em>Automation,
   * Production Systems, and Computer-Integrated Manufacturing</em>, manual assembly lines).
   *
   * @param seconds how long each workplace takes for one garment, positive; at least one
   */
  public static LineBalance of(List<Double> seconds) {
    seconds.stream()
        .filter(value -> !(value > 0 && value < Double.POSITIVE_INFINITY))
        .findFirst()
        .ifPresent(
            wrong -> {
              throw new IllegalArgumentException("a workplace's time must be positive: " + wrong);
            });
    double longest =
        seconds.stream()
            .mapToDouble(Double::doubleValue)
            .max()
            .orElseThrow(() -> new IllegalArgumentException("a line needs a workplace"));
    double work = seconds.stream().mapToDouble(Double::doubleValue).sum();
    double squares = seconds.stream().mapToDouble(t -> (longest - t) * (longest - t)).sum();
    return new LineBalance(
        work,
        longest,
        seconds.size(),
        new Ratio(work / (seconds.size() * longest)),
        Math.sqrt(squares));
  }

  /** Balance delay: the part of the paid time in which workplaces wait, 1 minus efficiency. */
  public Ratio delay() {
    return new Ratio(Math.max(0, 1 - efficiency.value()));
  }

  /** The fewest workplaces that could follow the takt: Σ tᵢ / takt, rounded up. */
  public int fewestWorkplaces(TaktTime takt) {
    return (int) Math.ceil(workSeconds / takt.seconds());
  }
}
