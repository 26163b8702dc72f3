package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.ModelVersions;
import io.cadencia.application.port.out.ModelVersionsContract;
import io.cadencia.application.port.out.PlantRepository;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteModelVersionsTest extends ModelVersionsContract {

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
  protected ModelVersions versions() {
    return new SqliteModelVersions(database.get());
  }
}
