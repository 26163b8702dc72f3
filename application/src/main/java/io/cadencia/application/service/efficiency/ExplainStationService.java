package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.ExplainAnswer;
import io.cadencia.application.port.in.efficiency.ExplainQuery;
import io.cadencia.application.port.in.efficiency.ExplainStationUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import java.util.List;

/** Reads the cycles of a workstation, and all else that went into its figures. */
public final class ExplainStationService implements ExplainStationUseCase {

  private final PlantRepository plant;
  private final Explaining explaining;

  public ExplainStationService(PlantRepository plant, Explaining explaining) {
    this.plant = plant;
    this.explaining = explaining;
  }

  @Override
  public ExplainAnswer explain(WorkstationId id, ExplainQuery query) {
    var workstation =
        plant.findWorkstation(id).orElseThrow(() -> new WorkstationNotFoundException(id));
    var span = explaining.span(query, workstation.module());
    var explanation =
        new Explanation(
            Explanation.Subject.WORKSTATION,
            span,
            null,
            explaining.policy(),
            explaining.stations(List.of(workstation), span));
    return explaining.answer(explanation, query);
  }
}
