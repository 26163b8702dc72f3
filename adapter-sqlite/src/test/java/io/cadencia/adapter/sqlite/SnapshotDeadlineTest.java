package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.adapter.sqlite.SqliteDatabase.Settings;
import io.cadencia.application.port.out.ReadTooLongException;
import io.cadencia.application.port.out.Snapshot;
import io.cadencia.application.port.out.StorageBusyException;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.TestPlants;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Row A-99: a report that reads for too long is ended, and nobody else notices. */
@Timeout(60)
class SnapshotDeadlineTest {

  private static final Duration LIMIT = Duration.ofMillis(300);

  /** Would count for hours; SQLite gives nothing back meanwhile. */
  private static final String ENDLESS =
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000000000)
      SELECT count(*) FROM n
      """;

  @TempDir private Path folder;
  private SqliteDatabase database;
  private Snapshot snapshot;

  @BeforeEach
  void open() {
    database =
        SqliteDatabase.open(
            folder.resolve("cadencia.db"), Role.SERVER, Settings.standard().withLongestRead(LIMIT));
    snapshot = new SqliteSnapshot(database);
    TestPlants.lay(new SqlitePlantRepository(database));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private long ask(String sql) {
    return database.read(handle -> handle.createQuery(sql).mapTo(Long.class).one());
  }

  private void saveCycle(int id) {
    new SqliteCycleRepository(database, TestDatabase.IDENTITY)
        .save(aCycle().numbered(id).startedAfter(id * 100L).build());
  }

  private boolean checkpoint() {
    return database.outsideTransaction(
        handle ->
            handle
                .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                .map((row, context) -> row.getInt("busy") == 0)
                .one());
  }

  @Test
  void a_statement_at_work_is_interrupted() {
    assertThatExceptionOfType(ReadTooLongException.class)
        .isThrownBy(() -> snapshot.read(() -> ask(ENDLESS)))
        .satisfies(told -> assertThat(told.longest()).isEqualTo(LIMIT))
        .withMessageContaining("ask for a shorter time")
        .withMessageNotContaining("\n");
  }

  @Test
  void afterwards_the_lane_is_free_and_the_log_can_be_cut() {
    assertThatThrownBy(() -> snapshot.read(() -> ask(ENDLESS)))
        .isInstanceOf(ReadTooLongException.class);
    saveCycle(1);

    assertThat(snapshot.<Long>read(() -> ask("SELECT count(*) FROM cycle_events"))).isEqualTo(1);
    assertThat(checkpoint()).isTrue();
  }

  @Test
  void the_writer_and_the_live_reads_go_on_beside_it() throws Exception {
    var begun = new CountDownLatch(1);
    var report =
        CompletableFuture.runAsync(
            () ->
                snapshot.run(
                    () -> {
                      begun.countDown();
                      ask(ENDLESS);
                    }));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

    for (int id = 1; !report.isDone(); id++) {
      saveCycle(id);
      assertThat(ask("SELECT count(*) FROM cycle_events")).isEqualTo(id);
    }

    assertThat(report).isCompletedExceptionally();
  }

  @Test
  void a_reader_that_is_busy_elsewhere_loses_its_state_all_the_same() {
    assertThatThrownBy(
            () ->
                snapshot.run(
                    () -> {
                      ask("SELECT count(*) FROM cycle_events");
                      CompletableFuture.runAsync(this::writeUntilTheLogCanBeCut).join();
                      ask("SELECT count(*) FROM cycle_events");
                    }))
        .isInstanceOf(ReadTooLongException.class);
  }

  private void writeUntilTheLogCanBeCut() {
    for (int id = 1; ; id++) {
      saveCycle(id);
      if (checkpoint()) {
        return;
      }
    }
  }

  @Test
  void who_waits_in_vain_for_a_turn_is_told_so() throws Exception {
    var begun = new CountDownLatch(1);
    var enough = new CountDownLatch(1);
    var first =
        CompletableFuture.runAsync(
            () ->
                snapshot.run(
                    () -> {
                      begun.countDown();
                      awaitQuietly(enough);
                    }));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

    assertThatThrownBy(() -> snapshot.read(() -> 1))
        .isInstanceOf(StorageBusyException.class)
        .hasMessageContaining("another long report");

    enough.countDown();
    first.join();
    assertThat(snapshot.<Integer>read(() -> 1)).isEqualTo(1);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void one_at_a_time_is_read_whoever_comes() {
    var inside = new AtomicInteger();
    var most = new AtomicInteger();
    var all = new ArrayList<CompletableFuture<Void>>();
    for (int n = 0; n < 4; n++) {
      all.add(
          CompletableFuture.runAsync(
              () ->
                  snapshot.run(
                      () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        ask("SELECT count(*) FROM cycle_events");
                        inside.decrementAndGet();
                      })));
    }
    all.forEach(CompletableFuture::join);

    assertThat(most).hasValue(1);
  }

  @Test
  void a_connection_that_cannot_begin_is_replaced() {
    var connections = new Connections(database.file(), Settings.standard());
    var opened = new AtomicInteger();
    try (var lane =
        new SnapshotLane(
            () -> {
              var handle = connections.reader();
              if (opened.incrementAndGet() == 1) {
                handle.execute("BEGIN");
              }
              return handle;
            },
            LIMIT)) {
      assertThatThrownBy(() -> lane.read(() -> 1)).hasMessageContaining("within a transaction");

      assertThat(lane.<Integer>read(() -> 2)).isEqualTo(2);
    }
    assertThat(opened).hasValue(2);
  }

  @Test
  void closing_the_database_breaks_off_what_is_being_read() throws Exception {
    var patient = SqliteDatabase.open(folder.resolve("other.db"), Role.SERVER, Settings.standard());
    var begun = new CountDownLatch(1);
    var report =
        CompletableFuture.runAsync(
            () ->
                new SqliteSnapshot(patient)
                    .run(
                        () -> {
                          begun.countDown();
                          patient.read(
                              handle -> handle.createQuery(ENDLESS).mapTo(Long.class).one());
                        }));
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();

    patient.close();

    assertThat(report).isCompletedExceptionally();
    assertThatThrownBy(() -> new SqliteSnapshot(patient).read(() -> 1))
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("closed");
  }
}
