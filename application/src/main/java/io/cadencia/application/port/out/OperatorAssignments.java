package io.cadencia.application.port.out;

import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who works at which workstation; one operator at a time. */
public interface OperatorAssignments {

  /** Who is assigned to the workstation at the instant. */
  Optional<OperatorId> at(WorkstationId workstation, Instant instant);

  /** The assignments of a workstation that share time with the span, by rising start. */
  List<OperatorAssignment> touching(WorkstationId workstation, TimeSpan span);

  /** The assignments of a workstation that last at the instant or begin later, by rising start. */
  List<OperatorAssignment> since(WorkstationId workstation, Instant instant);

  /** The assignments of an operator that share time with the span, by rising start. */
  List<OperatorAssignment> of(OperatorId operator, TimeSpan span);

  /**
   * Adds an assignment. What the workstation had from its beginning on gives way: an assignment
   * that began before ends there, later ones are forgotten.
   */
  void assign(OperatorAssignment assignment);

  /** From the instant on nobody is assigned to the workstation. */
  void release(WorkstationId workstation, Instant from);
}
