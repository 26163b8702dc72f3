package io.cadencia.application.service.report;

import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who was assigned to which workstation, by pseudonym and cut to what was known of the days. */
final class CrewTable implements ResearchTable {

  private static final List<PlainColumn> COLUMNS =
      List.of(
          ResearchColumns.WORKSTATION,
          PlainColumn.person("operator", "Who was assigned to it."),
          ResearchColumns.FROM,
          ResearchColumns.TO);

  private final OperatorAssignments assignments;
  private final People people;
  private final Instant knownUntil;

  CrewTable(OperatorAssignments assignments, People people, Instant knownUntil) {
    this.assignments = assignments;
    this.people = people;
    this.knownUntil = knownUntil;
  }

  @Override
  public String name() {
    return "crew";
  }

  @Override
  public String meaning() {
    return "A time in which an operator was assigned to a workstation, cut to the days and to what"
        + " was known.";
  }

  @Override
  public List<PlainColumn> columns() {
    return COLUMNS;
  }

  @Override
  public Stream<List<@Nullable Object>> rows(ResearchScope scope) {
    var known = scope.knownUntil(knownUntil);
    return scope.stations().stream().flatMap(station -> rows(station, known));
  }

  private Stream<List<@Nullable Object>> rows(Workstation station, TimeSpan known) {
    return assignments.touching(station.id(), known).stream()
        .flatMap(assignment -> row(assignment, known).stream());
  }

  private Optional<List<@Nullable Object>> row(OperatorAssignment assignment, TimeSpan known) {
    var end = assignment.to() == null ? known.to() : assignment.to();
    return new TimeSpan(assignment.from(), end)
        .intersection(known)
        .map(
            part ->
                Arrays.<@Nullable Object>asList(
                    assignment.workstation().value(),
                    people.operator(assignment.operator()),
                    part.from(),
                    part.to()));
  }
}
