package io.cadencia.application.port.out;

class InMemorySnapshotTest extends SnapshotContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(plant, cycles);
  private final Snapshot snapshot = new InMemorySnapshot(cycles);

  @Override
  protected Snapshot snapshot() {
    return snapshot;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }

  @Override
  protected CycleRepository cycles() {
    return cycles;
  }

  @Override
  protected PlantRepository plant() {
    return plant;
  }
}
