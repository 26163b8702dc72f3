package io.cadencia.adapter.http.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cadencia.application.port.in.plant.WorkstationDetail;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workstation of the API.
 *
 * @param efficiency24h a fraction: 0.612 is 61.2 %
 */
public record WorkstationJson(
    int id,
    int moduleId,
    String code,
    String displayName,
    @Nullable String operation,
    int sequencePos,
    @Nullable Integer currentOperatorId,
    @Nullable CycleJson currentCycle,
    List<CycleJson> lastCycles,
    @JsonProperty("efficiency_24h") @Nullable Double efficiency24h,
    @Nullable Double samSeconds,
    @JsonProperty("efficiency_24h_explain_url") String efficiency24hExplainUrl) {

  public static WorkstationJson of(WorkstationDetail detail, CycleView view) {
    var station = detail.workstation();
    var operator = detail.currentOperator();
    var efficiency = detail.efficiency24h();
    var sam = detail.sam();
    return new WorkstationJson(
        station.id().value(),
        station.module().value(),
        station.code(),
        station.displayName(),
        station.operationName().orElse(null),
        station.sequencePos(),
        operator == null || !view.operators() ? null : operator.value(),
        view.ofNullable(detail.currentCycle()),
        view.of(detail.lastCycles()),
        efficiency == null ? null : efficiency.value(),
        sam == null ? null : Seconds.of(sam.duration()),
        ExplainLinks.ofWorkstation(station.id(), detail.last24h(), Granularity.HOUR)
            .summary(Metric.EFFICIENCY));
  }
}
