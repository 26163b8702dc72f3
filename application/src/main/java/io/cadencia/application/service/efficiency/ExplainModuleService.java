package io.cadencia.application.service.efficiency;

import io.cadencia.application.port.in.efficiency.ExplainAnswer;
import io.cadencia.application.port.in.efficiency.ExplainModuleUseCase;
import io.cadencia.application.port.in.efficiency.ExplainQuery;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.efficiency.Explanation;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;

/** Reads the cycles of a module, and all else that went into its figures. */
public final class ExplainModuleService implements ExplainModuleUseCase {

  private final PlantRepository plant;
  private final Explaining explaining;

  public ExplainModuleService(PlantRepository plant, Explaining explaining) {
    this.plant = plant;
    this.explaining = explaining;
  }

  @Override
  public ExplainAnswer explain(ModuleId id, ExplainQuery query) {
    var module = plant.findModule(id).orElseThrow(() -> new ModuleNotFoundException(id));
    var stations =
        plant.workstations().stream()
            .filter(workstation -> workstation.module().equals(id))
            .toList();
    var span = explaining.span(query, id);
    var explanation =
        new Explanation(
            Explanation.Subject.MODULE,
            span,
            module.targetPerHour(),
            explaining.policy(),
            explaining.stations(stations, span));
    return explaining.answer(explanation, query);
  }
}
