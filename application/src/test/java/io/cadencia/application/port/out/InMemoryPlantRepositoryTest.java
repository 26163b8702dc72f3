package io.cadencia.application.port.out;

import java.util.Optional;

class InMemoryPlantRepositoryTest extends PlantRepositoryContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(plant);

  @Override
  protected PlantRepository plant() {
    return plant;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  @Override
  protected Optional<String> configuration(String configVersion) {
    return plant.configuration(configVersion);
  }
}
