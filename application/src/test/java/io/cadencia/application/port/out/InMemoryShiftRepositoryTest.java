package io.cadencia.application.port.out;

class InMemoryShiftRepositoryTest extends ShiftRepositoryContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryShiftRepository shifts = new InMemoryShiftRepository();
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(plant, shifts);

  @Override
  protected ShiftRepository shifts() {
    return shifts;
  }

  @Override
  protected PlantRepository plant() {
    return plant;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
