package io.cadencia.application.service.correction;

import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleEvidence;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleNotFoundException;
import io.cadencia.domain.cycle.RecordedCycle;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** How every change of a cycle by a person goes: cycle and trail are stored together. */
public record AuditedChange(
    CycleRepository cycles, AuditLog auditLog, UnitOfWork unitOfWork, Clock clock) {

  /**
   * Changes the cycle; what changes nothing is neither stored nor told.
   *
   * @param change the cycle after the change, made at the given instant
   */
  RecordedCycle make(
      CycleId id,
      AuditAction action,
      Actor actor,
      @Nullable String reason,
      BiFunction<Cycle, Instant, Cycle> change) {
    return unitOfWork.execute(
        () -> {
          var before = stored(id);
          var now = clock.instant();
          var after = change.apply(before.cycle(), now);
          if (after.equals(before.cycle())) {
            return before;
          }
          cycles.save(after);
          auditLog.append(act(now, actor, action, reason, before.cycle(), after));
          return stored(id);
        });
  }

  private RecordedCycle stored(CycleId id) {
    return cycles.find(id).orElseThrow(() -> new CycleNotFoundException(id));
  }

  private static AuditAct act(
      Instant at,
      Actor actor,
      AuditAction action,
      @Nullable String reason,
      Cycle before,
      Cycle after) {
    return new AuditAct(
        at,
        actor.id(),
        action,
        CycleEvidence.subject(before.id()),
        reason,
        CycleEvidence.of(before),
        CycleEvidence.madeBy(actor, after));
  }
}
