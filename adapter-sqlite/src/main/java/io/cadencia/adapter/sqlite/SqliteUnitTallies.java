package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.UnitTallies;
import io.cadencia.domain.efficiency.QuarterTallies;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.util.Map;
import java.util.Set;

/** Table {@code unit_tallies}. */
public final class SqliteUnitTallies implements UnitTallies {

  private final SqliteDatabase database;

  public SqliteUnitTallies(SqliteDatabase database) {
    this.database = database;
  }

  @Override
  public Map<WorkstationId, QuarterTallies> over(Set<WorkstationId> workstations, TimeSpan range) {
    return database.readTallies(handle -> new TallyReading(handle, range).of(workstations));
  }
}
