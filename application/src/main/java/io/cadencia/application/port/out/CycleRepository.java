package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cycles. What is saved inside a {@link UnitOfWork} becomes visible to readers together with
 * it. Every save draws the next change number.
 */
public interface CycleRepository {

  /** A number no cycle has or had; drawn inside the unit of work that saves the cycle. */
  CycleId nextId();

  /**
   * Adds the cycle, or replaces the one of its number.
   *
   * @throws OpenCycleExistsException if it is open and another one of its workstation is open
   *     already
   */
  void save(Cycle cycle);

  Optional<RecordedCycle> find(CycleId id);

  Optional<RecordedCycle> findOpen(WorkstationId workstation);

  /** All open cycles, by number. */
  List<RecordedCycle> open();

  /**
   * The newest cycle of the workstation whose end the detector has not yet seen, be it open or
   * closed by an override.
   */
  Optional<RecordedCycle> findAwaited(WorkstationId workstation);

  /** All cycles whose end no detector has yet seen, by number. */
  List<RecordedCycle> awaited();

  /** The cycles after the given number that pass the filter, by rising number. */
  List<RecordedCycle> afterId(CycleFilter filter, long afterId, int limit);

  /**
   * All cycles that pass the filter, by rising number: read bit by bit as they are gone through, so
   * of one state inside a {@link Snapshot} alone.
   */
  Stream<RecordedCycle> all(CycleFilter filter);

  /** The cycles changed after the given change that pass the filter, by rising change. */
  List<RecordedCycle> afterChange(CycleFilter filter, long afterChange, int limit);

  /** The units of a workstation that ended last, newest end first. */
  List<RecordedCycle> latestUnits(WorkstationId workstation, int limit);

  /**
   * The units of these workstations whose effective end lies in the span, by rising end, then
   * number.
   */
  List<Cycle> unitsEndingIn(Set<WorkstationId> workstations, TimeSpan span);

  /** The newest start or end of any cycle. */
  Optional<Instant> newestEvent();

  /**
   * Deletes cycles whose effective end lies before the instant, those that ended first; open ones
   * stay. Their numbers are never used again.
   *
   * @param limit how many at most, so that the transaction stays short
   * @return how many were deleted
   */
  int deleteEndedBefore(Instant instant, int limit);
}
