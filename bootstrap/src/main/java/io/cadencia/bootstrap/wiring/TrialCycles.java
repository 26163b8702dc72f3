package io.cadencia.bootstrap.wiring;

import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.application.service.detection.ObserveWorkstationService;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.detection.CycleDetector;
import io.cadencia.domain.detection.DetectorSettings;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneLayout;
import java.util.List;

/** Decides on cycles as a detector does, and keeps none: what is tried is the box. */
public record TrialCycles(List<StationZones> zones, String modelVersion, String modelSha256) {

  /** For one camera. */
  public ObserveWorkstationUseCase observed() {
    return new ObserveWorkstationService(
        new ZoneLayout(zones),
        new Provenance(modelVersion, modelSha256, "", ""),
        station ->
            CycleDetector.forZones(station, StandardHistory.none(), DetectorSettings.DEFAULT),
        command -> {});
  }
}
