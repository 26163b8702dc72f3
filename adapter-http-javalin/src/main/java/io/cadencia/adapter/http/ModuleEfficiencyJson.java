package io.cadencia.adapter.http;

import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.domain.plant.ModuleId;
import java.time.Instant;
import java.util.List;

record ModuleEfficiencyJson(
    int moduleId,
    Instant fromTs,
    Instant toTs,
    String granularity,
    List<EfficiencyPointJson> series,
    EfficiencySummaryJson summary) {

  static ModuleEfficiencyJson of(ModuleId module, EfficiencyAnswer answer) {
    return new ModuleEfficiencyJson(
        module.value(),
        answer.range().from(),
        answer.range().to(),
        Parameters.word(answer.granularity()),
        answer.report().series().stream().map(EfficiencyPointJson::of).toList(),
        EfficiencySummaryJson.of(answer.report().summary()));
  }
}
