package io.cadencia.application.service.operator;

import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import io.cadencia.domain.plant.AssignmentTooEarlyException;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How every change of who works at a workstation goes: with its cycles and the trail, or not. */
public record CrewChange(
    PlantRepository plant,
    OperatorAssignments assignments,
    CycleAttribution attribution,
    AuditLog auditLog,
    UnitOfWork unitOfWork,
    Clock clock) {

  /** Whoever forgot to say it in the morning can say it in the evening; older days are settled. */
  public static final Duration LONGEST_BACK = Duration.ofHours(24);

  /**
   * @param from first instant, or null for now
   * @param change what to do from the instant on, given the assignments that last then or later
   */
  <T> T make(
      WorkstationId workstation,
      @Nullable Instant from,
      BiFunction<Instant, List<OperatorAssignment>, T> change) {
    return unitOfWork.execute(
        () -> {
          if (plant.findWorkstation(workstation).isEmpty()) {
            throw new WorkstationNotFoundException(workstation);
          }
          var beginning = beginning(from);
          return change.apply(beginning, assignments.since(workstation, beginning));
        });
  }

  private Instant beginning(@Nullable Instant from) {
    var now = clock.instant();
    var earliest = now.minus(LONGEST_BACK);
    if (from != null && from.isBefore(earliest)) {
      throw new AssignmentTooEarlyException(from, earliest);
    }
    return (from == null ? now : from).truncatedTo(ChronoUnit.MILLIS);
  }

  /** Stores what changes at the workstation from the instant on, and what follows from it. */
  void store(
      AuditAction action,
      WorkstationId workstation,
      Instant from,
      Actor actor,
      Consumer<OperatorAssignments> change) {
    var before = operator(workstation, from);
    change.accept(assignments);
    var now = clock.instant();
    if (from.isBefore(now)) {
      attribution.renew(workstation, from);
    }
    auditLog.append(
        new AuditAct(
            now,
            actor.id(),
            action,
            new AuditSubject("workstation", String.valueOf(workstation.value())),
            null,
            told(before, from).text(),
            actor.sign(told(operator(workstation, from), from)).text()));
  }

  private @Nullable OperatorId operator(WorkstationId workstation, Instant at) {
    return assignments.at(workstation, at).orElse(null);
  }

  private static CanonicalText told(@Nullable OperatorId operator, Instant from) {
    return new CanonicalText()
        .with("operator_id", operator == null ? null : Long.valueOf(operator.value()))
        .with("from_ts", from.toEpochMilli());
  }
}
