package io.cadencia.application.port.out;

import io.cadencia.domain.plant.Workstation;

class InMemoryTallyUpkeepTest extends TallyUpkeepContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);

  @Override
  protected CycleRepository cycles() {
    return cycles;
  }

  @Override
  protected PlantRepository plant() {
    return plant;
  }

  @Override
  protected TallyUpkeep upkeep() {
    return new InMemoryTallyUpkeep(
        cycles, TestPlants.WORKSTATIONS.stream().map(Workstation::id).toList());
  }
}
