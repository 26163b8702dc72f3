package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.domain.plant.OperatorId;
import java.time.Instant;
import java.util.List;

public record OperatorEfficiencyJson(
    int operatorId,
    Instant fromTs,
    Instant toTs,
    String granularity,
    List<EfficiencyPointJson> series,
    EfficiencySummaryJson summary) {

  public static OperatorEfficiencyJson of(OperatorId operator, EfficiencyAnswer answer) {
    return new OperatorEfficiencyJson(
        operator.value(),
        answer.range().from(),
        answer.range().to(),
        Words.of(answer.granularity()),
        answer.report().series().stream().map(EfficiencyPointJson::of).toList(),
        EfficiencySummaryJson.of(answer.report().summary()));
  }
}
