package io.cadencia.application.port.out;

class InMemoryChangeFeedTest extends ChangeFeedContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryChangeFeed feed = new InMemoryChangeFeed(cycles, KEPT);
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(plant, cycles, feed);

  @Override
  protected ChangeFeed feed() {
    return feed;
  }

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
}
