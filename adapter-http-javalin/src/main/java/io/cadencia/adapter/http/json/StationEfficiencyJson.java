package io.cadencia.adapter.http.json;

import io.cadencia.adapter.http.request.Words;
import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Instant;
import java.util.List;

public record StationEfficiencyJson(
    int workstationId,
    Instant fromTs,
    Instant toTs,
    String granularity,
    List<EfficiencyPointJson> series,
    EfficiencySummaryJson summary,
    String explainUrlTemplate) {

  public static StationEfficiencyJson of(WorkstationId workstation, EfficiencyAnswer answer) {
    var links = ExplainLinks.ofWorkstation(workstation, answer.range(), answer.granularity());
    return new StationEfficiencyJson(
        workstation.value(),
        answer.range().from(),
        answer.range().to(),
        Words.of(answer.granularity()),
        answer.report().series().stream().map(EfficiencyPointJson::of).toList(),
        EfficiencySummaryJson.of(answer.report().summary(), links),
        links.template());
  }
}
