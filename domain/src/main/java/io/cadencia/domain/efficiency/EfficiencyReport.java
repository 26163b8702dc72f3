package io.cadencia.domain.efficiency;

import java.util.List;

/**
 * Efficiency over a range.
 *
 * @param series one point for each bucket that touches planned time or holds a unit, in order of
 *     time
 * @param summary the figures of the whole range
 */
public record EfficiencyReport(List<EfficiencyPoint> series, Figures summary) {

  public EfficiencyReport {
    series = List.copyOf(series);
  }
}
