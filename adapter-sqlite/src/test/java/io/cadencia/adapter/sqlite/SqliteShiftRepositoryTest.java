package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.ShiftRepository;
import io.cadencia.application.port.out.ShiftRepositoryContract;
import io.cadencia.application.port.out.UnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteShiftRepositoryTest extends ShiftRepositoryContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected ShiftRepository shifts() {
    return new SqliteShiftRepository(database.get());
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
