package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.sqlite.SqliteAuditLog;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase;
import io.cadencia.application.port.in.audit.VerifyAuditTrailUseCase;
import io.cadencia.application.service.audit.ReadAuditTrailService;
import io.cadencia.application.service.audit.VerifyAuditTrailService;
import java.nio.file.Path;

/** The audit trail of a database alone: an auditor needs no configuration of the plant. */
public final class AuditTrail implements AutoCloseable {

  private final SqliteDatabase database;

  private AuditTrail(SqliteDatabase database) {
    this.database = database;
  }

  /**
   * @throws io.cadencia.application.port.out.StorageException if it cannot be used; the message is
   *     for the user
   */
  public static AuditTrail open(Path file) {
    return new AuditTrail(SqliteDatabase.open(file, SqliteDatabase.Role.DETECTOR));
  }

  public ReadAuditTrailUseCase reading() {
    return new ReadAuditTrailService(new SqliteAuditLog(database));
  }

  public VerifyAuditTrailUseCase verification() {
    return new VerifyAuditTrailService(new SqliteAuditLog(database));
  }

  @Override
  public void close() {
    database.close();
  }
}
