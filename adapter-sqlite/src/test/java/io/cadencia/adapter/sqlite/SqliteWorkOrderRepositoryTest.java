package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.application.port.out.WorkOrderRepository;
import io.cadencia.application.port.out.WorkOrderRepositoryContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteWorkOrderRepositoryTest extends WorkOrderRepositoryContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected WorkOrderRepository orders() {
    return new SqliteWorkOrderRepository(database.get());
  }

  @Override
  protected PlantRepository plant() {
    return database.plant();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return database.unitOfWork();
  }
}
