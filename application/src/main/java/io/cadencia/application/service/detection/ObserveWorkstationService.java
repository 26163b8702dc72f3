package io.cadencia.application.service.detection;

import io.cadencia.application.port.in.cycle.RecordCyclesUseCase;
import io.cadencia.application.port.in.cycle.RecordCyclesUseCase.Command;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.detection.CycleDetector;
import io.cadencia.domain.detection.CycleSignal;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneLayout;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Feeds the detector of each workstation of one camera and records its signals. */
public final class ObserveWorkstationService implements ObserveWorkstationUseCase {

  private final Function<StationZones, CycleDetector> detectors;
  private final RecordCyclesUseCase recordCycles;
  private final Map<WorkstationId, CycleDetector> watched = new HashMap<>();
  private ZoneLayout zones;
  private Provenance provenance;

  /**
   * @param provenance with what cycles are measured; the version of the zones follows the zones
   * @param detectors gives a detector that has seen nothing yet, each time another one
   */
  public ObserveWorkstationService(
      ZoneLayout zones,
      Provenance provenance,
      Function<StationZones, CycleDetector> detectors,
      RecordCyclesUseCase recordCycles) {
    this.detectors = detectors;
    this.recordCycles = recordCycles;
    this.zones = zones;
    this.provenance = provenance.withRoiVersion(zones.roiVersion());
    zones.stations().forEach(station -> watched.put(station.workstation(), watch(station)));
  }

  private CycleDetector watch(StationZones station) {
    return detectors.apply(station);
  }

  @Override
  public void observe(WorkstationId workstation, Observation observation) {
    record(workstation, detector(workstation).observe(observation));
  }

  @Override
  public void finish(WorkstationId workstation, Instant at) {
    record(workstation, detector(workstation).finish(at));
  }

  @Override
  public void changeZones(ZoneLayout changed, Instant at) {
    var touched = zones.touchedBy(changed);
    for (var workstation : touched) {
      if (watched.containsKey(workstation)) {
        finish(workstation, at);
        watched.remove(workstation);
      }
    }
    zones = changed;
    provenance = provenance.withRoiVersion(changed.roiVersion());
    changed.stations().stream()
        .filter(station -> touched.contains(station.workstation()))
        .forEach(station -> watched.put(station.workstation(), watch(station)));
  }

  private CycleDetector detector(WorkstationId workstation) {
    var detector = watched.get(workstation);
    if (detector == null) {
      throw new IllegalArgumentException("nobody watches workstation " + workstation.value());
    }
    return detector;
  }

  private void record(WorkstationId workstation, List<CycleSignal> signals) {
    if (!signals.isEmpty()) {
      recordCycles.record(new Command(workstation, signals, provenance));
    }
  }
}
