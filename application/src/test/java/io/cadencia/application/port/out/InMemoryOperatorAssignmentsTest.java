package io.cadencia.application.port.out;

import io.cadencia.domain.plant.OperatorId;

class InMemoryOperatorAssignmentsTest extends OperatorAssignmentsContract {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryOperatorAssignments assignments = new InMemoryOperatorAssignments();
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(plant, assignments);

  @Override
  protected OperatorAssignments assignments() {
    return assignments;
  }

  @Override
  protected void know(OperatorId operator) {
    // any number will do here
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
