package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.BulletinArchive;
import io.cadencia.application.port.out.BulletinArchiveContract;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteBulletinArchiveTest extends BulletinArchiveContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected BulletinArchive archive() {
    return new SqliteBulletinArchive(database.get());
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
