package io.cadencia.application.service.retention;

import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.DataClass;
import io.cadencia.application.port.out.RetentionTrail;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/** Tells the audit trail what was deleted for its age: how many cycles, and which reports. */
public final class AuditedDeletion implements RetentionTrail {

  private static final ActorId RETENTION = new ActorId("retention");

  private final AuditLog auditLog;
  private final Clock clock;

  public AuditedDeletion(AuditLog auditLog, Clock clock) {
    this.auditLog = auditLog;
    this.clock = clock;
  }

  @Override
  public void deleted(DataClass what, long count, Instant before) {
    auditLog.append(
        new AuditAct(
            clock.instant(),
            RETENTION,
            AuditAction.CYCLES_DELETED,
            new AuditSubject("data", what.label()),
            "ended before " + before,
            new CanonicalText().with("deleted", count).text(),
            null));
  }

  /**
   * Each report apart, for somebody may refer to it.
   *
   * @param names of their files
   */
  public void exportsDeleted(Set<String> names) {
    names.stream().sorted().forEach(this::exportDeleted);
  }

  private void exportDeleted(String name) {
    auditLog.append(
        new AuditAct(
            clock.instant(),
            RETENTION,
            AuditAction.EXPORT_DELETED,
            new AuditSubject("export_file", name),
            null,
            null,
            null));
  }
}
