package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.TellAccessUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import java.time.Clock;

/** Writes sign-ins and refusals into the audit trail. */
public final class TellAccessService implements TellAccessUseCase {

  /** Stands in the trail for whoever was not known. */
  public static final ActorId NOBODY = new ActorId("unknown");

  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public TellAccessService(AuditLog auditLog, UnitOfWork unitOfWork, Clock clock) {
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public void signedIn(Actor who, String peer) {
    append(
        who.id(),
        AuditAction.SIGNED_IN,
        new AuditSubject("account", who.id().value()),
        who.sign(new CanonicalText().with("peer", peer)));
  }

  @Override
  public void refused(Refusal refusal) {
    var who = refusal.who();
    var told = new CanonicalText().with("peer", refusal.peer()).with("code", refusal.code());
    append(
        who == null ? NOBODY : who.id(),
        AuditAction.ACCESS_REFUSED,
        new AuditSubject("operation", refusal.what()),
        who == null ? told : who.sign(told));
  }

  private void append(ActorId who, AuditAction action, AuditSubject subject, CanonicalText told) {
    unitOfWork.run(
        () ->
            auditLog.append(
                new AuditAct(clock.instant(), who, action, subject, null, null, told.text())));
  }
}
