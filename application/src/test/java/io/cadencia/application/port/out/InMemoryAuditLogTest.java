package io.cadencia.application.port.out;

class InMemoryAuditLogTest extends AuditLogContract {

  private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
  private final UnitOfWork unitOfWork = new InMemoryUnitOfWork(auditLog);

  @Override
  protected AuditLog auditLog() {
    return auditLog;
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return unitOfWork;
  }
}
