package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;

import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.audit.VerifyAuditTrailService;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditFault;
import io.cadencia.domain.cycle.CycleEvidence;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.standard.StandardHistory;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file in which an engineer has corrected cycles, and somebody with a SQL shell beside it. */
record CorrectedDatabase(Path file) {

  /** Corrects so many cycles, one entry of the trail each. */
  static CorrectedDatabase make(Path file, int corrections) {
    try (var database = SqliteDatabase.open(file, Role.SERVER)) {
      TestPlants.lay(new SqlitePlantRepository(database));
      for (int id = 1; id <= corrections; id++) {
        correct(database, id);
      }
    }
    return new CorrectedDatabase(file);
  }

  private static void correct(SqliteDatabase database, int id) {
    var cycles = new SqliteCycleRepository(database, TestDatabase.IDENTITY);
    var before = aCycle().numbered(id).build();
    var after =
        before.correctedBy(
            CycleOverride.ofDuration(Duration.ofMillis(15_000 + id)),
            "aguja \"rota\" Nº " + id,
            StandardHistory.none());
    new SqliteUnitOfWork(database)
        .run(
            () -> {
              cycles.save(after);
              new SqliteAuditLog(database)
                  .append(
                      new AuditAct(
                          START.plusSeconds(id),
                          new ActorId("ana"),
                          AuditAction.CYCLE_OVERRIDDEN,
                          CycleEvidence.subject(before.id()),
                          after.review().notes(),
                          CycleEvidence.of(before),
                          CycleEvidence.of(after)));
            });
  }

  /** Runs statements past Cadencia; without its triggers where they say so. */
  void tamper(String... statements) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }

  void tamperWithoutTriggers(String... statements) throws SQLException {
    tamper("DROP TRIGGER audit_log_is_never_changed", "DROP TRIGGER audit_log_is_never_shortened");
    tamper(statements);
  }

  String headHash() {
    try (var database = SqliteDatabase.open(file, Role.DETECTOR)) {
      return new SqliteAuditLog(database).head().hash();
    }
  }

  List<String> faults() {
    return faults(null);
  }

  List<String> faults(@Nullable String expectedHash) {
    try (var database = SqliteDatabase.open(file, Role.DETECTOR)) {
      return new VerifyAuditTrailService(new SqliteAuditLog(database))
          .verify(expectedHash).faults().stream().map(AuditFault::words).toList();
    }
  }
}
