package io.cadencia.application.service.plant;

import io.cadencia.application.port.in.plant.ListModulesUseCase;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.SewingModule;
import java.util.List;

/** Lists the modules in use. */
public final class ListModulesService implements ListModulesUseCase {

  private final PlantRepository plant;

  public ListModulesService(PlantRepository plant) {
    this.plant = plant;
  }

  @Override
  public List<SewingModule> list() {
    return plant.modules();
  }
}
