package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.CycleRepositoryContract;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteCycleRepositoryTest extends CycleRepositoryContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected CycleRepository cycles() {
    return database.cycles();
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
