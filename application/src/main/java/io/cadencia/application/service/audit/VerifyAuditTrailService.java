package io.cadencia.application.service.audit;

import io.cadencia.application.port.in.audit.VerifyAuditTrailUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.domain.audit.AuditReport;
import io.cadencia.domain.audit.AuditVerification;
import org.jspecify.annotations.Nullable;

/** Reads the whole trail once, entry by entry. */
public final class VerifyAuditTrailService implements VerifyAuditTrailUseCase {

  private final AuditLog auditLog;

  public VerifyAuditTrailService(AuditLog auditLog) {
    this.auditLog = auditLog;
  }

  @Override
  public AuditReport verify(@Nullable String expectedHash) {
    var verification = new AuditVerification(expectedHash);
    auditLog.replay(verification::begin, verification::accept);
    return verification.report();
  }
}
