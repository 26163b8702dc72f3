package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.domain.plant.ModuleId;
import java.time.Instant;
import java.util.List;

public record ModuleEfficiencyJson(
    int moduleId,
    Instant fromTs,
    Instant toTs,
    String granularity,
    List<EfficiencyPointJson> series,
    EfficiencySummaryJson summary,
    String explainUrlTemplate) {

  public static ModuleEfficiencyJson of(ModuleId module, EfficiencyAnswer answer) {
    var links = ExplainLinks.ofModule(module, answer.range(), answer.granularity());
    return new ModuleEfficiencyJson(
        module.value(),
        answer.range().from(),
        answer.range().to(),
        Words.of(answer.granularity()),
        answer.report().series().stream().map(EfficiencyPointJson::of).toList(),
        EfficiencySummaryJson.of(answer.report().summary(), links),
        links.template());
  }
}
