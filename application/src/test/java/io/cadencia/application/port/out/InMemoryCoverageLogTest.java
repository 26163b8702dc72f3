package io.cadencia.application.port.out;

class InMemoryCoverageLogTest extends CoverageLogContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(plant, coverage);

  @Override
  protected CoverageLog coverage() {
    return coverage;
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
