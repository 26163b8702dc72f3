package io.cadencia.application.port.in.audit;

import io.cadencia.domain.audit.AuditReport;
import org.jspecify.annotations.Nullable;

/** Checks that nobody changed, removed, inserted or reordered an entry of the audit trail. */
public interface VerifyAuditTrailUseCase {

  /**
   * @param expectedHash the hash of any entry as it was noted elsewhere, or null
   */
  AuditReport verify(@Nullable String expectedHash);
}
