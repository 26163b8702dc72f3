package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.AuditLogContract;
import io.cadencia.application.port.out.UnitOfWork;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteAuditLogTest extends AuditLogContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected AuditLog auditLog() {
    return new SqliteAuditLog(database.get());
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return database.unitOfWork();
  }
}
