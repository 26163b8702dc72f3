package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.CoverageLogContract;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteCoverageLogTest extends CoverageLogContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected CoverageLog coverage() {
    return new SqliteCoverageLog(database.get());
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
