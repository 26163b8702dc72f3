package io.cadencia.application.service.detection;

import io.cadencia.application.port.in.cycle.RecordCyclesUseCase;
import io.cadencia.application.port.in.cycle.RecordCyclesUseCase.Command;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.domain.detection.CycleSignal;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Feeds each workstation's detector and records its signals. */
public final class ObserveWorkstationService implements ObserveWorkstationUseCase {

  private final Map<WorkstationId, WatchedWorkstation> watched;
  private final RecordCyclesUseCase recordCycles;

  public ObserveWorkstationService(
      Map<WorkstationId, WatchedWorkstation> watched, RecordCyclesUseCase recordCycles) {
    this.watched = Map.copyOf(watched);
    this.recordCycles = recordCycles;
  }

  @Override
  public void observe(WorkstationId workstation, Observation observation) {
    var station = station(workstation);
    record(workstation, station, station.detector().observe(observation));
  }

  @Override
  public void finish(WorkstationId workstation, Instant at) {
    var station = station(workstation);
    record(workstation, station, station.detector().finish(at));
  }

  private WatchedWorkstation station(WorkstationId workstation) {
    var station = watched.get(workstation);
    if (station == null) {
      throw new IllegalArgumentException("nobody watches workstation " + workstation.value());
    }
    return station;
  }

  private void record(
      WorkstationId workstation, WatchedWorkstation station, List<CycleSignal> signals) {
    if (!signals.isEmpty()) {
      recordCycles.record(new Command(workstation, signals, station.provenance()));
    }
  }
}
