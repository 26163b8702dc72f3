package io.cadencia.application.service.report;

import io.cadencia.application.port.out.DayBook.CycleLine;
import io.cadencia.application.port.out.DayBook.Said;
import io.cadencia.application.port.out.DayBook.Scope;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleEvidence;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.efficiency.CycleEfficiency;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cycles that ended in a day, with what people said of them. */
final class CycleLines {

  private record Place(Workstation workstation, StandardHistory standards) {}

  private final EndedCycles cycles;
  private final PlantRepository plant;
  private final Words words;
  private final UsedVersions used;
  private final Map<WorkstationId, Place> places = new HashMap<>();

  /**
   * @param used is told of every cycle
   */
  CycleLines(DayBookSources sources, UsedVersions used) {
    this.cycles = new EndedCycles(sources.cycles());
    this.plant = sources.plant();
    this.words = new Words(sources.auditLog());
    this.used = used;
  }

  Stream<CycleLine> of(Scope scope) {
    var known = new TimeSpan(scope.span().from(), scope.knownUntil());
    return cycles
        .in(known, scope.module().id())
        .peek(recorded -> used.add(recorded.cycle().provenance()))
        .map(this::line);
  }

  private CycleLine line(RecordedCycle recorded) {
    var cycle = recorded.cycle();
    var place = places.computeIfAbsent(cycle.workstation(), this::read);
    var standard = cycle.end().flatMap(place.standards()::at).orElse(null);
    List<Operation> operations = standard == null ? List.of() : standard.operations();
    return new CycleLine(
        place.workstation().doing(operations),
        recorded,
        standard,
        CycleEfficiency.of(cycle, place.standards()).orElse(null),
        corrected(cycle),
        verified(cycle));
  }

  private @Nullable Said corrected(Cycle cycle) {
    if (cycle.override() == null) {
      return null;
    }
    var said = words.last(CycleEvidence.subject(cycle.id()), AuditAction.CYCLE_OVERRIDDEN);
    return said.reason() == null ? new Said(said.role(), cycle.review().notes()) : said;
  }

  private @Nullable Said verified(Cycle cycle) {
    return cycle.review().verification() == null
        ? null
        : words.last(CycleEvidence.subject(cycle.id()), AuditAction.CYCLE_VERIFIED);
  }

  private Place read(WorkstationId id) {
    return plant
        .findWorkstation(id)
        .map(workstation -> new Place(workstation, plant.standards(id)))
        .orElseThrow(() -> new WorkstationNotFoundException(id));
  }
}
