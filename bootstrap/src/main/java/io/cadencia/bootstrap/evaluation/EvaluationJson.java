package io.cadencia.bootstrap.evaluation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cadencia.domain.agreement.Agreement;
import io.cadencia.domain.agreement.ConfidenceInterval;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.agreement.LimitsOfAgreement;
import io.cadencia.domain.agreement.Proportion;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An evaluation as {@code report.json}; times are seconds since the first frame. */
record EvaluationJson(
    String recording,
    double seconds,
    long frames,
    String model,
    String modelSha256,
    String configVersion,
    String roiVersion,
    Agreement total,
    @Nullable ConfidenceInterval precisionCi95,
    @Nullable ConfidenceInterval recallCi95,
    @Nullable LimitsOfAgreement limits,
    @Nullable Double icc,
    @Nullable Double ccc,
    List<StationJson> stations,
    List<WorstJson> worst,
    List<String> recordings) {

  private static final double CONFIDENCE = 0.95;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** One workstation of a recording. */
  record StationJson(String station, @JsonUnwrapped Agreement agreement) {}

  /** A cycle that was measured badly. */
  record WorstJson(
      String station,
      String kind,
      @Nullable Double trueStartS,
      @Nullable Double trueEndS,
      @Nullable Double measuredStartS,
      @Nullable Double measuredEndS) {}

  /**
   * @param recordings names of those that were put together, none for a single one
   */
  static String text(Evaluation evaluation, List<WorstCycle> worst, List<String> recordings) {
    try {
      return JSON.writeValueAsString(of(evaluation, worst, recordings)) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static EvaluationJson of(
      Evaluation evaluation, List<WorstCycle> worst, List<String> recordings) {
    var facts = evaluation.facts();
    var counts = evaluation.counts();
    var figures = evaluation.figures();
    return new EvaluationJson(
        evaluation.name(),
        facts.length().toMillis() / 1000.0,
        facts.frames(),
        facts.model(),
        facts.modelSha256(),
        facts.configVersion(),
        facts.roiVersion(),
        evaluation.total(),
        interval(counts.precision()),
        interval(counts.recall()),
        figures == null ? null : figures.limits(),
        figures == null || figures.icc() == null ? null : figures.icc().value(),
        figures == null || figures.ccc() == null ? null : figures.ccc().value(),
        evaluation.study().matchings().entrySet().stream()
            .map(entry -> new StationJson(entry.getKey(), Agreement.of(entry.getValue())))
            .toList(),
        worst.stream().map(cycle -> of(cycle, facts.start())).toList(),
        recordings);
  }

  private static WorstJson of(WorstCycle cycle, Instant start) {
    return new WorstJson(
        cycle.station(),
        cycle.kind().name().toLowerCase(Locale.ROOT),
        startOf(cycle.truth(), start),
        endOf(cycle.truth(), start),
        startOf(cycle.measured(), start),
        endOf(cycle.measured(), start));
  }

  private static @Nullable ConfidenceInterval interval(@Nullable Proportion share) {
    return share == null ? null : share.wilson(CONFIDENCE);
  }

  private static @Nullable Double startOf(@Nullable CycleSpan span, Instant start) {
    return span == null ? null : seconds(start, span.start());
  }

  private static @Nullable Double endOf(@Nullable CycleSpan span, Instant start) {
    return span == null ? null : seconds(start, span.end());
  }

  private static double seconds(Instant start, Instant at) {
    return (at.toEpochMilli() - start.toEpochMilli()) / 1000.0;
  }
}
