package io.cadencia.application.service.report;

import io.cadencia.application.port.out.PlainColumn;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleEvidence;
import io.cadencia.domain.cycle.RecordedCycle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cycles, with people by pseudonym and without what they typed. */
final class OpenCycleTable implements ResearchTable {

  /** Not empty, so that who recomputes the figures finds the cycle left out. */
  private static final String WITHHELD = "withheld";

  private static final List<PlainColumn> PEOPLE =
      List.of(
          PlainColumn.person("operator", "Who was assigned to the workstation; empty for nobody."),
          PlainColumn.person(
              "corrected_by", "Who put the correction there that counts; empty without one."),
          PlainColumn.person("verified_by", "Who confirmed it as ground truth; empty for nobody."));

  private final CycleTable cycles;
  private final People people;
  private final Words words;
  private final List<PlainColumn> columns;
  private final int excludedReason;

  OpenCycleTable(CycleTable cycles, People people, Words words) {
    this.cycles = cycles;
    this.people = people;
    this.words = words;
    this.columns =
        Stream.concat(cycles.columns().stream().map(this::open), PEOPLE.stream()).toList();
    this.excludedReason = cycles.columns().indexOf(CycleTable.EXCLUDED_REASON);
  }

  private PlainColumn open(PlainColumn column) {
    return column.equals(CycleTable.EXCLUDED_REASON)
        ? column.withheld(
            WITHHELD,
            "Says withheld where it is left out of every figure; the reason that somebody typed is"
                + " not given. Empty when it counts.")
        : column;
  }

  @Override
  public String name() {
    return cycles.name();
  }

  @Override
  public String meaning() {
    return cycles.meaning() + " Notes that people typed are not given.";
  }

  @Override
  public List<PlainColumn> columns() {
    return columns;
  }

  @Override
  public Stream<List<@Nullable Object>> rows(ResearchScope scope) {
    return cycles.recorded(scope).map(this::row);
  }

  private List<@Nullable Object> row(RecordedCycle recorded) {
    var cycle = recorded.cycle();
    var row = new ArrayList<>(cycles.row(recorded));
    row.set(excludedReason, cycle.isExcluded() ? WITHHELD : null);
    row.add(people.operator(cycle.operator()));
    row.add(people.staff(corrector(cycle)));
    var verification = cycle.review().verification();
    row.add(verification == null ? null : people.staff(verification.by().value()));
    return row;
  }

  private @Nullable String corrector(Cycle cycle) {
    return cycle.override() == null
        ? null
        : words.lastActor(CycleEvidence.subject(cycle.id()), AuditAction.CYCLE_OVERRIDDEN);
  }
}
