package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.DataVersion;
import io.cadencia.application.port.out.DataVersionContract;
import io.cadencia.application.port.out.TestPlants;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The version of the data")
class SqliteDataVersionTest extends DataVersionContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private final AtomicLong numbers = new AtomicLong();

  @Override
  protected DataVersion version() {
    return new SqliteDataVersion(database.get());
  }

  @Override
  protected void write() {
    write(database.get());
  }

  private void write(SqliteDatabase to) {
    long id = numbers.incrementAndGet();
    new SqliteCycleRepository(to, TestDatabase.IDENTITY)
        .save(aCycle().numbered(id).startedAfter(id * 30).build());
  }

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(database.plant());
  }

  @Test
  void grows_with_what_another_database_of_the_same_file_writes() {
    try (var other = SqliteDatabase.open(database.file(), Role.DETECTOR)) {
      long before = version().current();

      write(other);

      assertThat(version().current()).isGreaterThan(before);
    }
  }

  @Test
  void grows_with_what_another_process_writes_before_that_says_so() throws Exception {
    var writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CommittingWriter.class.getName(),
                database.file().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var lines = writer.inputReader()) {
      long before = version().current();

      lines.readLine();

      assertThat(version().current()).isGreaterThan(before);
    } finally {
      writer.destroyForcibly().waitFor();
    }
  }

  @Test
  void does_not_grow_with_work_that_is_undone_or_only_begun() {
    long before = version().current();

    assertThatThrownBy(
            () ->
                database
                    .unitOfWork()
                    .run(
                        () -> {
                          write();
                          assertThat(version().current()).isEqualTo(before);
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(version().current()).isEqualTo(before);
  }

  @Test
  void grows_with_what_is_written_after_the_log_was_folded_in_and_begun_anew() {
    write();
    assertThat(database.checkpoint()).isTrue();
    long before = version().current();

    write();

    assertThat(version().current()).isGreaterThan(before);
  }

  @Test
  void keeps_nobody_from_folding_the_log_in() {
    version().current();
    write();

    assertThat(database.checkpoint()).isTrue();
  }

  @Test
  void asked_by_many_at_once_it_is_never_older_than_a_commit_before_the_question()
      throws Exception {
    int askers = 8;
    var committed = new AtomicLong(version().current());
    var done = new CountDownLatch(1);
    var pool = Executors.newFixedThreadPool(askers);
    try {
      var asking =
          Stream.<Callable<Long>>generate(() -> () -> mostMissed(committed, done))
              .limit(askers)
              .map(pool::submit)
              .toList();
      for (int i = 0; i < 300; i++) {
        write();
        committed.set(version().current());
      }
      done.countDown();

      for (Future<Long> asker : asking) {
        assertThat(asker.get()).as("versions behind the last commit").isZero();
      }
    } finally {
      done.countDown();
      pool.shutdown();
    }
  }

  private long mostMissed(AtomicLong committed, CountDownLatch done) {
    long most = 0;
    while (done.getCount() > 0) {
      long atLeast = committed.get();
      most = Math.max(most, atLeast - version().current());
    }
    return most;
  }

  /** An answer that is kept beside a number read before it is never older than the number. */
  @Test
  void a_count_of_cycles_that_is_kept_while_it_is_the_same_is_always_right() throws Exception {
    int writes = 300;
    var written = new AtomicLong();
    var pool = Executors.newSingleThreadExecutor();
    try {
      var writing =
          pool.submit(
              () -> {
                for (int i = 0; i < writes; i++) {
                  write();
                  written.incrementAndGet();
                }
              });
      long keptFor = 0;
      int kept = 0;
      while (!writing.isDone()) {
        long atLeast = written.get();
        long now = version().current();
        if (now != keptFor) {
          kept = count();
          keptFor = now;
        }
        assertThat(kept).isGreaterThanOrEqualTo((int) atLeast);
      }
      writing.get();
    } finally {
      pool.shutdown();
    }
  }

  private int count() {
    return database.cycles().afterId(CycleFilter.all(), 0, Integer.MAX_VALUE).size();
  }

  @Test
  void is_refused_once_the_database_is_closed() {
    var file = database.file().resolveSibling("other.db");
    var other = SqliteDatabase.open(file, Role.SERVER);
    var version = new SqliteDataVersion(other);
    version.current();
    other.close();

    assertThatThrownBy(version::current).isInstanceOf(ClosedDatabaseException.class);
    assertThat(file.toFile().delete()).isTrue();
  }
}
