package io.cadencia.application.service.cycle;

import io.cadencia.application.port.in.cycle.RecordCyclesUseCase;
import io.cadencia.application.port.out.CyclePictures;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.detection.CycleSignal;
import io.cadencia.domain.detection.CycleSignal.Aborted;
import io.cadencia.domain.detection.CycleSignal.Completed;
import io.cadencia.domain.detection.CycleSignal.Started;
import io.cadencia.domain.plant.WorkstationId;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns signals of the detector into stored cycles. A cycle belongs to the operator who is assigned
 * to the workstation at its end, and to the one of its start while it is open.
 */
public final class RecordCyclesService implements RecordCyclesUseCase {

  private final CycleRepository cycles;
  private final StandardInForce standard;
  private final OperatorAssignments assignments;
  private final UnitOfWork unitOfWork;
  private final CyclePictures pictures;

  /**
   * @param pictures is asked for one of each completed cycle, once that is stored
   */
  public RecordCyclesService(
      CycleRepository cycles,
      PlantRepository plant,
      OperatorAssignments assignments,
      UnitOfWork unitOfWork,
      CyclePictures pictures) {
    this.cycles = cycles;
    this.standard = new StandardInForce(plant);
    this.assignments = assignments;
    this.unitOfWork = unitOfWork;
    this.pictures = pictures;
  }

  @Override
  public void record(Command command) {
    unitOfWork.execute(() -> stored(command)).forEach(pictures::keep);
  }

  /** The cycles that the signals completed. */
  private List<Cycle> stored(Command command) {
    var completed = new ArrayList<Cycle>();
    for (var signal : command.signals()) {
      var operator = assignments.at(command.workstation(), signal.at()).orElse(null);
      var cycle = apply(signal, command.workstation(), command.provenance()).workedBy(operator);
      cycles.save(cycle);
      if (signal instanceof Completed) {
        completed.add(cycle);
      }
    }
    return completed;
  }

  private Cycle apply(CycleSignal signal, WorkstationId workstation, Provenance provenance) {
    if (signal instanceof Started started) {
      return start(started, workstation, provenance);
    }
    var awaited = awaitedCycle(workstation, signal);
    var samVersion = standard.versionAt(workstation, signal.at());
    if (signal instanceof Completed completed) {
      return awaited.completed(completed.at(), completed.confidence(), samVersion);
    }
    if (signal instanceof Aborted aborted) {
      return awaited.aborted(aborted.at(), samVersion);
    }
    throw new IllegalArgumentException("unknown signal " + signal);
  }

  private Cycle start(Started started, WorkstationId workstation, Provenance provenance) {
    cycles
        .findAwaited(workstation)
        .map(RecordedCycle::cycle)
        .ifPresent(awaited -> giveWay(awaited, started));
    return Cycle.started(
        cycles.nextId(), workstation, started.at(), started.confidence(), provenance);
  }

  /** A cycle that an override has closed must not keep the next one from starting. */
  private void giveWay(Cycle awaited, Started next) {
    if (awaited.isOpen()) {
      throw new IllegalStateException(
          "workstation %d still works on cycle %d, got %s"
              .formatted(awaited.workstation().value(), awaited.id().value(), next));
    }
    cycles.save(awaited.aborted(next.at(), awaited.samVersion()));
  }

  /** An override may have closed the cycle meanwhile; its measurement is wanted all the same. */
  private Cycle awaitedCycle(WorkstationId workstation, CycleSignal signal) {
    return cycles
        .findAwaited(workstation)
        .map(RecordedCycle::cycle)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "workstation %d has no open cycle, got %s"
                        .formatted(workstation.value(), signal)));
  }
}
