package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.aCycle;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.TestCycles;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A detector in a process of its own, to be killed: completes a cycle and begins the next in one
 * transaction, and says the number of each completed cycle once it is committed.
 */
final class CommittingWriter {

  private final SqliteDatabase database;
  private final SqliteCycleRepository cycles;

  private CommittingWriter(SqliteDatabase database) {
    this.database = database;
    this.cycles = new SqliteCycleRepository(database, TestDatabase.IDENTITY);
  }

  public static void main(String[] arguments) {
    try (var database = SqliteDatabase.open(Path.of(arguments[0]), Role.DETECTOR)) {
      new CommittingWriter(database).runUntilKilled();
    }
  }

  private void runUntilKilled() {
    CycleId open = next(null);
    while (true) {
      var completed = open;
      open = next(completed);
      System.out.println(completed.value());
      System.out.flush();
    }
  }

  private CycleId next(@Nullable CycleId completed) {
    return new SqliteUnitOfWork(database)
        .execute(
            () -> {
              if (completed != null) {
                cycles.save(cycle(completed).measured(Duration.ofSeconds(20)).build());
              }
              var begun = cycles.nextId();
              cycles.save(cycle(begun).open().build());
              return begun;
            });
  }

  private static TestCycles.Builder cycle(CycleId id) {
    return aCycle().numbered(id).startedAfter(id.value() * 30);
  }
}
