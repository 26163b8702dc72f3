package io.cadencia.adapter.http;

import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Instant;
import java.util.List;

record StationEfficiencyJson(
    int workstationId,
    Instant fromTs,
    Instant toTs,
    String granularity,
    List<EfficiencyPointJson> series,
    EfficiencySummaryJson summary) {

  static StationEfficiencyJson of(WorkstationId workstation, EfficiencyAnswer answer) {
    return new StationEfficiencyJson(
        workstation.value(),
        answer.range().from(),
        answer.range().to(),
        Parameters.word(answer.granularity()),
        answer.report().series().stream().map(EfficiencyPointJson::of).toList(),
        EfficiencySummaryJson.of(answer.report().summary()));
  }
}
