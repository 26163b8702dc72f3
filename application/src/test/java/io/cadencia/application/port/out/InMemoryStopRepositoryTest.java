package io.cadencia.application.port.out;

class InMemoryStopRepositoryTest extends StopRepositoryContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryStopRepository stops = new InMemoryStopRepository();
  private final InMemoryLostTimeCodes codes = new InMemoryLostTimeCodes(stops);
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(plant, stops, codes);

  @Override
  protected StopRepository stops() {
    return stops;
  }

  @Override
  protected LostTimeCodes codes() {
    return codes;
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
