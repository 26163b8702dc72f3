package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.TellAccessUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import java.time.Clock;

/**
 * Writes sign-ins and refusals into the audit trail: a sign-in at once, refusals when it is time
 * to, so that nobody can make the server write by being refused.
 */
public final class TellAccessService implements TellAccessUseCase {

  /** Stands in the trail for whoever was not known. */
  public static final ActorId NOBODY = new ActorId("unknown");

  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final RefusalTally refusals = new RefusalTally();

  public TellAccessService(AuditLog auditLog, UnitOfWork unitOfWork, Clock clock) {
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public void tell(Event event) {
    if (event instanceof Refusal refusal) {
      refusals.add(refusal, clock.instant());
    } else {
      append((SignedIn) event);
    }
  }

  private void append(SignedIn signedIn) {
    var who = signedIn.who();
    var told = who.sign(new CanonicalText().with("peer", signedIn.peer()));
    unitOfWork.run(
        () ->
            auditLog.append(
                new AuditAct(
                    clock.instant(),
                    who.id(),
                    AuditAction.SIGNED_IN,
                    new AuditSubject("account", who.id().value()),
                    null,
                    null,
                    told.text())));
  }

  /** Writes the refusals that are to be told now, of each kind one entry. */
  public void tellRefusals() {
    write(refusals.take(clock.instant()));
  }

  /** Writes every refusal that is not in the trail yet; for the end. */
  public void tellAllRefusals() {
    write(refusals.takeAll());
  }

  private void write(RefusalTally.Counts counts) {
    if (counts.kinds().isEmpty() && counts.others() == 0) {
      return;
    }
    unitOfWork.run(
        () -> {
          counts.kinds().forEach(this::append);
          if (counts.others() > 0) {
            appendOthers(counts.others());
          }
        });
  }

  private void append(RefusalTally.Counted counted) {
    var refusal = counted.refusal();
    var who = refusal.who();
    var told =
        new CanonicalText()
            .with("peer", refusal.peer())
            .with("code", refusal.code())
            .with("times", counted.times());
    auditLog.append(
        new AuditAct(
            counted.first(),
            who == null ? NOBODY : who.id(),
            refusal.what().equals(Refusal.SIGN_IN)
                ? AuditAction.SIGN_IN_REFUSED
                : AuditAction.ACCESS_REFUSED,
            new AuditSubject("operation", refusal.what()),
            null,
            null,
            (who == null ? told : who.sign(told)).text()));
  }

  private void appendOthers(long times) {
    auditLog.append(
        new AuditAct(
            clock.instant(),
            NOBODY,
            AuditAction.ACCESS_REFUSED,
            new AuditSubject("operation", "others"),
            null,
            null,
            new CanonicalText().with("times", times).text()));
  }
}
