package io.cadencia.application.port.out;

import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Stops in a map that is replaced, never changed. */
public final class InMemoryStopRepository implements StopRepository, InMemoryStore {

  private volatile Map<StopId, Stop> stops = Map.of();
  private final AtomicLong lastId = new AtomicLong();

  @Override
  public StopId nextId() {
    return new StopId(lastId.incrementAndGet());
  }

  @Override
  public void save(Stop stop) {
    stops.values().stream()
        .filter(other -> !other.id().equals(stop.id()))
        .filter(other -> other.workstation().equals(stop.workstation()))
        .filter(other -> other.from().equals(stop.from()) || (other.isOpen() && stop.isOpen()))
        .findFirst()
        .ifPresent(
            other -> {
              throw new IllegalArgumentException(stop + " collides with " + other);
            });
    lastId.accumulateAndGet(stop.id().value(), Math::max);
    var changed = new HashMap<>(stops);
    changed.put(stop.id(), stop);
    stops = Map.copyOf(changed);
  }

  @Override
  public Optional<Stop> find(StopId id) {
    return Optional.ofNullable(stops.get(id));
  }

  @Override
  public List<Stop> touching(Set<WorkstationId> workstations, TimeSpan span) {
    return stops.values().stream()
        .filter(stop -> workstations.contains(stop.workstation()))
        .filter(stop -> stop.from().isBefore(span.to()))
        .filter(stop -> stop.to() == null || stop.to().isAfter(span.from()))
        .sorted(Comparator.comparing(Stop::from).thenComparing(stop -> stop.workstation().value()))
        .toList();
  }

  @Override
  public void remove(StopId id) {
    var changed = new HashMap<>(stops);
    changed.remove(id);
    stops = Map.copyOf(changed);
  }

  boolean isInUse(String code) {
    return stops.values().stream()
        .anyMatch(
            stop -> stop.classification() != null && stop.classification().code().equals(code));
  }

  @Override
  public Runnable remember() {
    var kept = stops;
    return () -> stops = kept;
  }
}
