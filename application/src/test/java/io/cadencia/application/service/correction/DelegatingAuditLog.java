package io.cadencia.application.service.correction;

import io.cadencia.application.port.out.AuditLog;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditHead;
import io.cadencia.domain.audit.AuditSubject;
import java.util.List;
import java.util.function.Consumer;

/** An audit log that does what another one does, so that a test may change one thing of it. */
class DelegatingAuditLog implements AuditLog {

  private final AuditLog target;

  DelegatingAuditLog(AuditLog target) {
    this.target = target;
  }

  @Override
  public AuditEntry append(AuditAct act) {
    return target.append(act);
  }

  @Override
  public AuditHead head() {
    return target.head();
  }

  @Override
  public List<AuditEntry> afterSeq(long after, int limit) {
    return target.afterSeq(after, limit);
  }

  @Override
  public List<AuditEntry> about(AuditSubject subject, long after, int limit) {
    return target.about(subject, after, limit);
  }

  @Override
  public void replay(Consumer<AuditHead> head, Consumer<AuditEntry> entries) {
    target.replay(head, entries);
  }
}
