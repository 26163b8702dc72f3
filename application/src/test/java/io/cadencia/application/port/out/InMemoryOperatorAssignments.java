package io.cadencia.application.port.out;

import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Assignments in a list that is replaced, never changed. */
public final class InMemoryOperatorAssignments implements OperatorAssignments, InMemoryStore {

  private volatile List<OperatorAssignment> assignments = List.of();

  @Override
  public Optional<OperatorId> at(WorkstationId workstation, Instant instant) {
    return of(workstation)
        .filter(assignment -> assignment.covers(instant))
        .map(OperatorAssignment::operator)
        .findFirst();
  }

  @Override
  public List<OperatorAssignment> touching(WorkstationId workstation, TimeSpan span) {
    return of(workstation)
        .filter(it -> it.from().isBefore(span.to()))
        .filter(it -> it.to() == null || it.to().isAfter(span.from()))
        .sorted(Comparator.comparing(OperatorAssignment::from))
        .toList();
  }

  @Override
  public List<OperatorAssignment> since(WorkstationId workstation, Instant instant) {
    return of(workstation)
        .filter(it -> it.to() == null || it.to().isAfter(instant))
        .sorted(Comparator.comparing(OperatorAssignment::from))
        .toList();
  }

  @Override
  public List<OperatorAssignment> of(OperatorId operator, TimeSpan span) {
    return assignments.stream()
        .filter(it -> it.operator().equals(operator))
        .filter(it -> it.from().isBefore(span.to()))
        .filter(it -> it.to() == null || it.to().isAfter(span.from()))
        .sorted(Comparator.comparing(OperatorAssignment::from))
        .toList();
  }

  @Override
  public void assign(OperatorAssignment assignment) {
    release(assignment.workstation(), assignment.from());
    assignments = Stream.concat(assignments.stream(), Stream.of(assignment)).toList();
  }

  @Override
  public void release(WorkstationId workstation, Instant from) {
    assignments =
        assignments.stream()
            .flatMap(it -> it.workstation().equals(workstation) ? before(it, from) : Stream.of(it))
            .toList();
  }

  private static Stream<OperatorAssignment> before(OperatorAssignment it, Instant end) {
    if (!it.from().isBefore(end)) {
      return Stream.empty();
    }
    return it.covers(end)
        ? Stream.of(new OperatorAssignment(it.workstation(), it.operator(), it.from(), end))
        : Stream.of(it);
  }

  private Stream<OperatorAssignment> of(WorkstationId workstation) {
    return assignments.stream().filter(it -> it.workstation().equals(workstation));
  }

  @Override
  public Runnable remember() {
    var kept = assignments;
    return () -> assignments = kept;
  }
}
