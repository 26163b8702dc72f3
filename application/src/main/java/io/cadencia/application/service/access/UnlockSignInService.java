package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.UnlockSignInUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.SignInAttempts;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.access.NameMark;
import io.cadencia.domain.access.SignInSource;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import java.time.Clock;

/** The trail tells who unlocked what, and how many attempts there were. */
public final class UnlockSignInService implements UnlockSignInUseCase {

  private final SignInAttempts attempts;
  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public UnlockSignInService(
      SignInAttempts attempts, AuditLog auditLog, UnitOfWork unitOfWork, Clock clock) {
    this.attempts = attempts;
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public int unlock(Command command) {
    return unitOfWork.execute(
        () -> {
          int forgotten = forget(command);
          auditLog.append(act(command, forgotten));
          return forgotten;
        });
  }

  private int forget(Command command) {
    var name = command.name();
    var address = command.address();
    if (name == null && address == null) {
      return attempts.forgetAll();
    }
    return (name == null ? 0 : attempts.forget(NameMark.of(name)))
        + (address == null ? 0 : attempts.forget(SignInSource.of(address)));
  }

  private AuditAct act(Command command, int forgotten) {
    var told =
        new CanonicalText()
            .with("name", command.name())
            .with("address", command.address())
            .with("attempts", (long) forgotten);
    return new AuditAct(
        clock.instant(),
        command.actor().id(),
        AuditAction.SIGN_IN_UNLOCKED,
        new AuditSubject("operation", "signIn"),
        null,
        null,
        command.actor().sign(told).text());
  }
}
