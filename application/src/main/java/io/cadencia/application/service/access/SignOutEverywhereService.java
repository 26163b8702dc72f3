package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.SignOutEverywhereUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.SessionStore;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import java.time.Clock;

/** Ends the sessions together with the entry in the trail, which tells their number alone. */
public final class SignOutEverywhereService implements SignOutEverywhereUseCase {

  private final SessionStore sessions;
  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public SignOutEverywhereService(
      SessionStore sessions, AuditLog auditLog, UnitOfWork unitOfWork, Clock clock) {
    this.sessions = sessions;
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public int signOut(Command command) {
    return unitOfWork.execute(
        () -> {
          int ended = sessions.endAll(command.whose());
          if (ended > 0) {
            auditLog.append(act(command, ended));
          }
          return ended;
        });
  }

  private AuditAct act(Command command, int ended) {
    return new AuditAct(
        clock.instant(),
        command.actor().id(),
        AuditAction.SIGNED_OUT_EVERYWHERE,
        new AuditSubject("account", command.whose().value()),
        null,
        null,
        command.actor().sign(new CanonicalText().with("sessions", (long) ended)).text());
  }
}
