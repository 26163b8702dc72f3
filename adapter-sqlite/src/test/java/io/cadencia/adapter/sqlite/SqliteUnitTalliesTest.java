package io.cadencia.adapter.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.application.port.out.UnitTallies;
import io.cadencia.application.port.out.UnitTalliesContract;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteUnitTalliesTest extends UnitTalliesContract {

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

  @Override
  protected UnitTallies tallies() {
    return new SqliteUnitTallies(database.get());
  }

  @Override
  protected void assertAlsoHolds() {
    var upkeep = new SqliteTallyUpkeep(database.get());
    assertThat(upkeep.workstations())
        .allSatisfy(id -> assertThat(upkeep.check(id).differences()).isEmpty());
    assertThat(rows("changed_quarter_hours") + rows("changed_standards")).isZero();
  }

  private int rows(String table) {
    return database
        .get()
        .read(
            handle ->
                handle.createQuery("SELECT count(*) FROM " + table).mapTo(Integer.class).one());
  }
}
