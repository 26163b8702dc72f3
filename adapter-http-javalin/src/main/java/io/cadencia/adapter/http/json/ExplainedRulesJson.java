package io.cadencia.adapter.http.json;

import io.cadencia.domain.efficiency.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * The rules a figure was computed by.
 *
 * @param coverageThreshold a fraction; with less coverage there is no percentage
 * @param countingError relative error of the count as last validated, a fraction
 * @param targetPerHour of a module, or null
 */
public record ExplainedRulesJson(
    double coverageThreshold, double countingError, @Nullable Double targetPerHour) {

  static ExplainedRulesJson of(Explanation explanation) {
    var policy = explanation.policy();
    return new ExplainedRulesJson(
        policy.coverageThreshold().value(),
        policy.countingError().value(),
        explanation.targetPerHour());
  }
}
