package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.PlantRepositoryContract;
import io.cadencia.application.port.out.UnitOfWork;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlitePlantRepositoryTest extends PlantRepositoryContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected Optional<String> configuration(String configVersion) {
    return database
        .get()
        .read(
            handle ->
                handle
                    .createQuery("SELECT text FROM config_versions WHERE hash = :hash")
                    .bind("hash", configVersion)
                    .mapTo(String.class)
                    .findOne());
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
