package io.cadencia.application.port.out;

import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The stops of the workstations; those of one workstation do not overlap. */
public interface StopRepository {

  /** A number no stop has or had; drawn inside the unit of work that saves the stop. */
  StopId nextId();

  /**
   * Adds the stop, or replaces the one of its number.
   *
   * @throws RuntimeException if its workstation has another stop that begins at the same instant,
   *     or both last
   */
  void save(Stop stop);

  Optional<Stop> find(StopId id);

  /**
   * The stops of these workstations that share time with the span, open ones included, by rising
   * start, then workstation; not cut to it.
   */
  List<Stop> touching(Set<WorkstationId> workstations, TimeSpan span);

  /** Forgets a stop that was none. */
  void remove(StopId id);
}
