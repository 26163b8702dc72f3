package io.cadencia.application.port.out;

class InMemoryBulletinArchiveTest extends BulletinArchiveContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryBulletinArchive archive = new InMemoryBulletinArchive();
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(plant, archive);

  @Override
  protected BulletinArchive archive() {
    return archive;
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
