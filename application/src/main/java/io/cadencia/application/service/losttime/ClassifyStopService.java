package io.cadencia.application.service.losttime;

import io.cadencia.application.port.in.losttime.ClassifyStopUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.LostTimeCodes;
import io.cadencia.application.port.out.StopRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import io.cadencia.domain.losttime.Classification;
import io.cadencia.domain.losttime.LostTimeCode;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopNotFoundException;
import io.cadencia.domain.losttime.UnknownLostTimeCodeException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Puts a reason on a stop. */
public final class ClassifyStopService implements ClassifyStopUseCase {

  private final StopRepository stops;
  private final LostTimeCodes codes;
  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public ClassifyStopService(
      StopRepository stops,
      LostTimeCodes codes,
      AuditLog auditLog,
      UnitOfWork unitOfWork,
      Clock clock) {
    this.stops = stops;
    this.codes = codes;
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public Stop classify(Command command) {
    return unitOfWork.execute(
        () -> {
          var stop =
              stops
                  .find(command.stop())
                  .orElseThrow(() -> new StopNotFoundException(command.stop()));
          var reason = reason(command);
          var classified = stop.classified(reason);
          stops.save(classified);
          auditLog.append(act(command.actor(), reason, stop, classified));
          return classified;
        });
  }

  private static AuditAct act(Actor actor, Classification reason, Stop before, Stop after) {
    return new AuditAct(
        reason.at(),
        reason.by(),
        AuditAction.STOP_CLASSIFIED,
        new AuditSubject("stop", String.valueOf(before.id().value())),
        reason.note(),
        code(before).text(),
        actor.sign(code(after)).text());
  }

  private static CanonicalText code(Stop stop) {
    var classification = stop.classification();
    return new CanonicalText().with("code", classification == null ? null : classification.code());
  }

  private Classification reason(Command command) {
    var code = codes.find(command.code()).orElseThrow(() -> unknown(command.code()));
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return new Classification(code.code(), command.actor().id(), now, command.note());
  }

  private UnknownLostTimeCodeException unknown(String code) {
    return new UnknownLostTimeCodeException(
        code, codes.all().stream().map(LostTimeCode::code).toList());
  }
}
