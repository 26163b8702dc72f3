package io.cadencia.application.port.out;

class InMemoryOperatorRepositoryTest extends OperatorRepositoryContract {

  private final InMemoryOperatorRepository operators = new InMemoryOperatorRepository();
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(operators);

  @Override
  protected OperatorRepository operators() {
    return operators;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
