package io.cadencia.application.port.out;

class InMemoryWorkOrderRepositoryTest extends WorkOrderRepositoryContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryWorkOrderRepository orders = new InMemoryWorkOrderRepository();
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(plant, orders);

  @Override
  protected WorkOrderRepository orders() {
    return orders;
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
