package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.TallyDifference;
import io.cadencia.application.port.out.TallyUpkeep;
import io.cadencia.application.port.out.TallyUpkeepContract;
import io.cadencia.domain.plant.WorkstationId;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteTallyUpkeepTest extends TallyUpkeepContract {

  private static final WorkstationId STATION = new WorkstationId(1);
  private static final byte[] DAMAGED = {9, 9, 9};

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
  protected TallyUpkeep upkeep() {
    return new SqliteTallyUpkeep(database.get());
  }

  private void execute(String sql, Object... values) {
    database.get().write(handle -> handle.execute(sql, values));
  }

  /** Counts one unit more than there is in the first quarter hour. */
  private void falsify() {
    var cells =
        database
            .get()
            .read(
                handle ->
                    handle
                        .createQuery("SELECT cells FROM unit_tallies ORDER BY chunk LIMIT 1")
                        .map((row, context) -> ByteBuffer.wrap(row.getBytes(1)))
                        .one());
    cells.putLong(15, cells.getLong(15) + 1);
    execute(
        "UPDATE unit_tallies SET cells = ? WHERE chunk = (SELECT min(chunk) FROM unit_tallies)",
        (Object) cells.array());
  }

  @Test
  void a_number_that_was_falsified_is_found_and_named() {
    falsify();

    assertThat(upkeep().check(STATION).differences())
        .containsExactly(new TallyDifference(START, "earnedMillis", 1, 0));
  }

  @Test
  void a_rebuild_puts_it_right() {
    falsify();

    upkeep().rebuild(STATION);

    assertThat(upkeep().check(STATION).differences()).isEmpty();
  }

  @Test
  void a_quarter_hour_without_any_cycle_is_found() {
    execute(
        "UPDATE unit_tallies SET chunk = chunk + 1000"
            + " WHERE chunk = (SELECT min(chunk) FROM unit_tallies)");

    assertThat(upkeep().check(STATION).differences())
        .anyMatch(found -> found.kept() == 2 && found.recomputed() == 0)
        .anyMatch(found -> found.kept() == 0 && found.recomputed() == 2);
  }

  @Test
  void damaged_ones_are_told_with_the_way_out() {
    execute("UPDATE unit_tallies SET cells = ?", (Object) DAMAGED);

    assertThatThrownBy(() -> upkeep().check(STATION))
        .isInstanceOf(DamagedTalliesException.class)
        .hasMessageContaining("run './cadencia rollup rebuild --data DIR'");
  }

  @Test
  void damaged_ones_keep_no_cycle_from_being_stored() {
    execute("UPDATE unit_tallies SET cells = ?", (Object) DAMAGED);

    database.cycles().save(aCycle().numbered(6).startedAfter(60).build());
    database.cycles().save(aCycle().numbered(7).startedAfter(9_000_000).build());

    assertThat(upkeep().check(STATION).differences()).isEmpty();
    assertThat(upkeep().check(STATION).units()).isEqualTo(5);
  }

  @Test
  void those_of_other_rules_are_made_anew_when_the_server_starts() {
    falsify();
    SqliteDatabase.open(database.file(), Role.SERVER).close();
    assertThat(upkeep().check(STATION).differences()).isNotEmpty();

    execute("UPDATE tally_state SET rules = 0");
    SqliteDatabase.open(database.file(), Role.DETECTOR).close();
    assertThat(upkeep().check(STATION).differences()).isNotEmpty();

    SqliteDatabase.open(database.file(), Role.SERVER).close();
    assertThat(upkeep().check(STATION).differences()).isEmpty();
  }
}
