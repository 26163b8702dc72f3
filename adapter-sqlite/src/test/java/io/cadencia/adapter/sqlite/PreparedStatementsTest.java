package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every statement is prepared once for each connection, and rests without a cursor. */
class PreparedStatementsTest {

  private static final WorkstationId STATION = new WorkstationId(1);

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(database.plant());
  }

  private void readEverything() {
    var cycles = database.cycles();
    var plant = database.plant();
    var coverage = new SqliteCoverageLog(database.get());
    plant.modules();
    plant.workstations();
    plant.findWorkstation(STATION);
    plant.standards(STATION);
    cycles.find(new CycleId(1));
    cycles.findOpen(STATION);
    cycles.open();
    cycles.afterId(CycleFilter.all(), 0, 10);
    cycles.afterChange(CycleFilter.all(), 0, 10);
    cycles.latestUnits(STATION, 10);
    cycles.unitsEndingIn(Set.of(STATION), new TimeSpan(START, START.plusSeconds(9)));
    cycles.newestEvent();
    coverage.find(new CameraId(1));
    coverage.gaps(new CameraId(1), new TimeSpan(START, START.plusSeconds(9)));
  }

  private long preparedBy(Runnable work) {
    var before = database.get().statementsPrepared();
    work.run();
    return database.get().statementsPrepared() - before;
  }

  @Nested
  class A_statement {

    @Test
    void is_prepared_when_it_is_first_read_and_never_again() {
      assertThat(preparedBy(PreparedStatementsTest.this::readEverything)).isEqualTo(15);
      assertThat(preparedBy(() -> times(50, PreparedStatementsTest.this::readEverything))).isZero();
    }

    @Test
    void of_a_write_is_prepared_once_however_many_cycles_are_saved() {
      database.unitOfWork().run(this::saveTwo);

      assertThat(preparedBy(() -> times(20, () -> database.unitOfWork().run(this::saveTwo))))
          .isZero();
    }

    private void saveTwo() {
      var cycles = database.cycles();
      cycles.save(aCycle().numbered(cycles.nextId()).build());
      cycles.save(aCycle().numbered(cycles.nextId()).startedAfter(70).build());
    }

    @Test
    void is_prepared_once_for_each_connection_that_readers_at_the_same_time_need()
        throws Exception {
      var together = new CyclicBarrier(Readers.CONNECTIONS);
      var pool = Executors.newFixedThreadPool(Readers.CONNECTIONS);
      var before = database.get().statementsPrepared();

      for (var reader :
          IntStream.range(0, Readers.CONNECTIONS)
              .mapToObj(n -> pool.submit(() -> readWith(together)))
              .toList()) {
        reader.get(30, TimeUnit.SECONDS);
      }
      pool.shutdown();

      assertThat(database.get().statementsPrepared() - before).isEqualTo(Readers.CONNECTIONS);
    }

    private boolean readWith(CyclicBarrier together) {
      for (int n = 0; n < 20; n++) {
        database.get().read(handle -> await(together) && one(handle));
      }
      return true;
    }

    private boolean await(CyclicBarrier together) {
      try {
        together.await(30, TimeUnit.SECONDS);
        return true;
      } catch (Exception e) {
        throw new AssertionError("the other readers did not come", e);
      }
    }

    private boolean one(Handle handle) {
      return handle.createQuery("SELECT 1").mapTo(Boolean.class).one();
    }

    private void times(int n, Runnable work) {
      Stream.generate(() -> work).limit(n).forEach(Runnable::run);
    }
  }

  @Nested
  class A_cursor {

    @Test
    @DisplayName("is left open by no read: afterwards the log can be folded in and cut")
    void is_left_open_by_no_read() {
      readEverything();

      assertThat(database.checkpoint()).isTrue();
      assertThat(new SqliteStorageProbe(database.get()).look().walSizeBytes()).isZero();
    }

    @Test
    void that_a_reader_forgot_is_closed_behind_it() {
      var sql = "SELECT id FROM modules";
      var forgotten =
          database
              .get()
              .<ResultIterator<Integer>>read(
                  handle -> handle.createQuery(sql).mapTo(Integer.class).iterator());
      database.cycles().save(aCycle().build());

      assertThat(forgotten).isNotNull();
      assertThat(database.checkpoint()).isTrue();
    }

    @Test
    void of_a_query_that_failed_half_way_is_closed() {
      var failing = "SELECT json_extract(code, '$') FROM modules";
      for (int n = 0; n < 3; n++) {
        assertThatThrownBy(
                () ->
                    database
                        .get()
                        .read(handle -> handle.createQuery(failing).mapTo(String.class).list()))
            .hasMessageContaining("malformed JSON");
      }
      database.cycles().save(aCycle().build());

      assertThat(database.checkpoint()).isTrue();
    }
  }

  @Nested
  class A_resting_statement {

    @Test
    void remembers_no_parameter_of_its_last_user() {
      var sql = "SELECT coalesce(?, 'none')";

      assertThat(answer(sql, "a")).isEqualTo("a");
      assertThat(database.get().<String>read(handle -> withNothingBound(handle, sql)))
          .isEqualTo("none");
    }

    private String answer(String sql, String parameter) {
      return database
          .get()
          .read(handle -> handle.createQuery(sql).bind(0, parameter).mapTo(String.class).one());
    }

    /** JDBI would insist on a parameter, so the statement is taken as JDBI takes it. */
    private String withNothingBound(Handle handle, String sql) {
      var cache = Connections.statements(handle);
      var connection = handle.getConnection();
      try (var query = handle.createQuery(sql)) {
        var statement = cache.create(connection, sql, query.getContext());
        try (var rows = statement.executeQuery()) {
          return rows.next() ? rows.getString(1) : "no row";
        } finally {
          cache.close(connection, sql, statement);
        }
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }

    @Test
    void asked_for_twice_at_once_is_there_twice() {
      var sums =
          database
              .get()
              .<Integer>read(
                  handle ->
                      handle
                          .createQuery("SELECT id FROM modules ORDER BY id")
                          .mapTo(Integer.class)
                          .stream()
                          .mapToInt(
                              id ->
                                  handle
                                      .createQuery("SELECT id FROM modules ORDER BY id")
                                      .mapTo(Integer.class)
                                      .list()
                                      .size())
                          .sum());

      var modules = TestPlants.MODULES.size();
      assertThat(sums).isEqualTo(modules * modules);
    }

    @Test
    void follows_a_table_that_another_process_altered() {
      var sql = "SELECT id, code FROM modules ORDER BY id";
      var before = rows(sql);
      try (var other =
          new Connections(database.file(), SqliteDatabase.Settings.standard()).writer()) {
        other.execute("ALTER TABLE modules ADD COLUMN colour TEXT");
      }

      assertThat(rows(sql)).isEqualTo(before);
      assertThat(rows("SELECT * FROM modules").get(0)).containsKey("colour");
    }

    private List<Map<String, Object>> rows(String sql) {
      return database.get().read(handle -> handle.createQuery(sql).mapToMap().list());
    }

    @Test
    void gives_way_when_there_are_too_many() {
      database
          .get()
          .read(
              handle -> {
                for (int n = 0; n < 500; n++) {
                  handle.createQuery("SELECT " + n).mapTo(Integer.class).one();
                }
                assertThat(Connections.statements(handle).resting()).isEqualTo(100);
                return handle;
              });
    }
  }
}
