package io.cadencia.application.port.out;

class InMemoryUnitTalliesTest extends UnitTalliesContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(plant, cycles);

  @Override
  protected CycleRepository cycles() {
    return cycles;
  }

  @Override
  protected PlantRepository plant() {
    return plant;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  @Override
  protected UnitTallies tallies() {
    return new InMemoryUnitTallies(cycles, plant);
  }
}
