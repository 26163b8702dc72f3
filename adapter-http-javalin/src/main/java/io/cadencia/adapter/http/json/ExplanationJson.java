package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.application.port.in.efficiency.ExplainAnswer;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.efficiency.ExplainedStation;
import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.efficiency.Metric;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a figure comes from; whoever computes again from this gets the same bits. Nobody who worked
 * a cycle is named, for no figure here depends on who it was.
 *
 * @param value the figure, null where it cannot be known
 * @param measuredWith what cycles were measured with; each names its place in this list
 */
public record ExplanationJson(
    String metric,
    String formulaId,
    String formula,
    @Nullable Integer workstationId,
    @Nullable Integer moduleId,
    Instant fromTs,
    Instant toTs,
    String granularity,
    @Nullable Double value,
    ExplainedInputsJson inputs,
    ExplainedRulesJson rules,
    String softwareVersion,
    @Nullable String gitCommit,
    List<ProvenanceJson> measuredWith,
    List<ExplainedStationJson> stations) {

  /** With what a cycle was measured. */
  public record ProvenanceJson(
      String cvModelVersion, String modelSha256, String roiVersion, String configVersion) {

    private static ProvenanceJson of(Provenance with) {
      return new ProvenanceJson(
          with.modelVersion(), with.modelSha256(), with.roiVersion(), with.configVersion());
    }
  }

  /**
   * @param subject number of the workstation or module
   */
  public static ExplanationJson of(Metric metric, int subject, ExplainAnswer answer) {
    var explanation = answer.explanation();
    var figures = explanation.recompute();
    var provenances = provenances(explanation);
    boolean module = explanation.subject() == Explanation.Subject.MODULE;
    return new ExplanationJson(
        Words.of(metric),
        metric.formulaId(),
        metric.formula(),
        module ? null : subject,
        module ? subject : null,
        explanation.span().from(),
        explanation.span().to(),
        Words.of(answer.granularity()),
        metric.of(figures).orElse(null),
        ExplainedInputsJson.of(explanation, figures),
        ExplainedRulesJson.of(explanation),
        answer.software().version(),
        answer.software().commit(),
        provenances.stream().map(ProvenanceJson::of).toList(),
        explanation.stations().stream()
            .map(station -> ExplainedStationJson.of(station, provenances))
            .toList());
  }

  private static List<Provenance> provenances(Explanation explanation) {
    return explanation.stations().stream()
        .map(ExplainedStation::counted)
        .flatMap(List::stream)
        .map(Cycle::provenance)
        .distinct()
        .toList();
  }
}
