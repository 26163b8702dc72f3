package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Cycles in a map. */
public final class InMemoryCycleRepository implements CycleRepository, InMemoryStore {

  private static final Comparator<Cycle> BY_END =
      Comparator.comparing((Cycle cycle) -> cycle.end().orElseThrow())
          .thenComparing(cycle -> cycle.id().value());

  private final NavigableMap<Long, RecordedCycle> cycles = new ConcurrentSkipListMap<>();
  private final Map<Thread, NavigableMap<Long, RecordedCycle>> frozen = new ConcurrentHashMap<>();
  private final AtomicLong lastId = new AtomicLong();
  private final AtomicLong lastChange = new AtomicLong();
  private final List<Consumer<RecordedCycle>> listeners = new CopyOnWriteArrayList<>();
  private final PlantRepository plant;

  /**
   * @param plant tells the module of a workstation
   */
  public InMemoryCycleRepository(PlantRepository plant) {
    this.plant = plant;
  }

  @Override
  public CycleId nextId() {
    return new CycleId(lastId.incrementAndGet());
  }

  @Override
  public void save(Cycle cycle) {
    if (cycle.isOpen()) {
      findOpen(cycle.workstation())
          .filter(open -> !open.cycle().id().equals(cycle.id()))
          .ifPresent(
              open -> {
                throw new OpenCycleExistsException(cycle.workstation());
              });
    }
    var id = cycle.id().value();
    lastId.accumulateAndGet(id, Math::max);
    var saved = new RecordedCycle(cycle, lastChange.incrementAndGet());
    cycles.put(id, saved);
    listeners.forEach(listener -> listener.accept(saved));
  }

  /** Tells of every cycle that is saved, as part of the saving. */
  public void onSave(Consumer<RecordedCycle> listener) {
    listeners.add(listener);
  }

  @Override
  public Optional<RecordedCycle> find(CycleId id) {
    return Optional.ofNullable(rows().get(id.value()));
  }

  @Override
  public Optional<RecordedCycle> findOpen(WorkstationId workstation) {
    return open().stream()
        .filter(open -> open.cycle().workstation().equals(workstation))
        .findFirst();
  }

  @Override
  public List<RecordedCycle> open() {
    return rows().values().stream().filter(recorded -> recorded.cycle().isOpen()).toList();
  }

  @Override
  public Optional<RecordedCycle> findAwaited(WorkstationId workstation) {
    return awaited().stream()
        .filter(awaited -> awaited.cycle().workstation().equals(workstation))
        .reduce((older, newer) -> newer);
  }

  @Override
  public List<RecordedCycle> awaited() {
    return cycles.values().stream()
        .filter(recorded -> recorded.cycle().awaitsMeasurement())
        .toList();
  }

  @Override
  public List<RecordedCycle> afterId(CycleFilter filter, long afterId, int limit) {
    return rows().tailMap(afterId, false).values().stream()
        .filter(recorded -> passes(recorded.cycle(), filter))
        .limit(limit)
        .toList();
  }

  @Override
  public Stream<RecordedCycle> all(CycleFilter filter) {
    return rows().values().stream().filter(recorded -> passes(recorded.cycle(), filter));
  }

  @Override
  public List<RecordedCycle> afterChange(CycleFilter filter, long afterChange, int limit) {
    return rows().values().stream()
        .filter(recorded -> recorded.changeSeq() > afterChange)
        .filter(recorded -> passes(recorded.cycle(), filter))
        .sorted(Comparator.comparingLong(RecordedCycle::changeSeq))
        .limit(limit)
        .toList();
  }

  @Override
  public List<RecordedCycle> latestUnits(WorkstationId workstation, int limit) {
    return rows().values().stream()
        .filter(recorded -> recorded.cycle().status().countsAsUnit())
        .filter(recorded -> recorded.cycle().workstation().equals(workstation))
        .sorted(Comparator.comparing(RecordedCycle::cycle, BY_END).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public List<Cycle> unitsEndingIn(Set<WorkstationId> workstations, TimeSpan span) {
    return rows().values().stream()
        .map(RecordedCycle::cycle)
        .filter(cycle -> cycle.status().countsAsUnit())
        .filter(cycle -> workstations.contains(cycle.workstation()))
        .filter(cycle -> span.contains(cycle.end().orElseThrow()))
        .sorted(BY_END)
        .toList();
  }

  @Override
  public Optional<Instant> newestEvent() {
    return rows().values().stream()
        .map(RecordedCycle::cycle)
        .flatMap(cycle -> Stream.concat(Stream.of(cycle.start()), cycle.end().stream()))
        .max(Comparator.naturalOrder());
  }

  @Override
  public int deleteEndedBefore(Instant instant, int limit) {
    var old =
        cycles.values().stream()
            .map(RecordedCycle::cycle)
            .filter(cycle -> cycle.end().filter(end -> end.isBefore(instant)).isPresent())
            .sorted(BY_END)
            .limit(limit)
            .toList();
    old.forEach(cycle -> cycles.remove(cycle.id().value()));
    return old.size();
  }

  private NavigableMap<Long, RecordedCycle> rows() {
    return frozen.getOrDefault(Thread.currentThread(), cycles);
  }

  @Override
  public Runnable freeze() {
    var reader = Thread.currentThread();
    frozen.put(reader, new ConcurrentSkipListMap<>(cycles));
    return () -> frozen.remove(reader);
  }

  @Override
  public Runnable remember() {
    var kept = List.copyOf(cycles.entrySet());
    var keptId = lastId.get();
    var keptChange = lastChange.get();
    return () -> {
      cycles.clear();
      kept.forEach(entry -> cycles.put(entry.getKey(), entry.getValue()));
      lastId.set(keptId);
      lastChange.set(keptChange);
    };
  }

  private boolean passes(Cycle cycle, CycleFilter filter) {
    return (filter.module() == null
            || plant
                .findWorkstation(cycle.workstation())
                .map(Workstation::module)
                .filter(filter.module()::equals)
                .isPresent())
        && (filter.workstation() == null || filter.workstation().equals(cycle.workstation()))
        && (filter.operator() == null || filter.operator().equals(cycle.operator()))
        && (filter.from() == null || !cycle.start().isBefore(filter.from()))
        && (filter.to() == null || cycle.start().isBefore(filter.to()))
        && (filter.status() == null || filter.status() == cycle.status());
  }
}
