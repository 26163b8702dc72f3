package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.RecordedCycle;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Listens to the cycles that are saved, as the table in the database does. */
public final class InMemoryModelVersions implements ModelVersions {

  private final InMemoryCycleRepository cycles;
  private final Map<ModelIdentity, Use> uses = new ConcurrentHashMap<>();

  public InMemoryModelVersions(InMemoryCycleRepository cycles) {
    this.cycles = cycles;
    cycles.onSave(saved -> keep(saved.cycle()));
  }

  private void keep(Cycle cycle) {
    var model =
        new ModelIdentity(cycle.provenance().modelVersion(), cycle.provenance().modelSha256());
    uses.merge(
        model,
        new Use(model, cycle.start(), cycle.end().orElse(cycle.start())),
        (known, now) ->
            new Use(
                model,
                earlier(known.firstAt(), now.firstAt()),
                later(known.lastAt(), now.lastAt())));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  @Override
  public List<Use> used() {
    return uses.values().stream()
        .sorted(Comparator.comparing(Use::firstAt).thenComparing(use -> use.model().version()))
        .toList();
  }

  @Override
  public Optional<String> ofNewestCycle() {
    return cycles.afterId(CycleFilter.all(), 0, Integer.MAX_VALUE).stream()
        .reduce((older, newer) -> newer)
        .map(RecordedCycle::cycle)
        .map(cycle -> cycle.provenance().modelVersion());
  }
}
