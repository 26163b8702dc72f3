package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.LostTimeCodes;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.StopRepository;
import io.cadencia.application.port.out.StopRepositoryContract;
import io.cadencia.application.port.out.UnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteStopRepositoryTest extends StopRepositoryContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected StopRepository stops() {
    return new SqliteStopRepository(database.get());
  }

  @Override
  protected LostTimeCodes codes() {
    return new SqliteLostTimeCodes(database.get());
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
