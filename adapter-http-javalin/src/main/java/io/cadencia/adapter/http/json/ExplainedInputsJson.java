package io.cadencia.adapter.http.json;

import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.standard.StandardVersion;

/**
 * What the listed cycles and times add up to.
 *
 * @param earnedSeconds the standards in force at the ends of the counted cycles
 * @param plannedSeconds of a module, times operators
 * @param availableSeconds planned without gaps; of a module, times operators
 */
public record ExplainedInputsJson(
    double earnedSeconds,
    double plannedSeconds,
    double availableSeconds,
    int unitsProduced,
    int nCycles,
    int nExcluded) {

  static ExplainedInputsJson of(Explanation explanation, Figures figures) {
    return new ExplainedInputsJson(
        earnedMillis(explanation) / 1000.0,
        Seconds.of(figures.planned()),
        Seconds.of(figures.available()),
        figures.unitsProduced(),
        figures.cycles(),
        figures.excluded());
  }

  private static long earnedMillis(Explanation explanation) {
    return explanation.stations().stream()
        .flatMap(station -> station.counted().stream().flatMap(c -> station.standardOf(c).stream()))
        .map(StandardVersion::sam)
        .mapToLong(sam -> sam.toMillis())
        .sum();
  }
}
