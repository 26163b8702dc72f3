package io.cadencia.bootstrap.wiring;

import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.detection.CycleDetector;
import io.cadencia.domain.detection.DetectorSettings;
import io.cadencia.domain.detection.RestartingDetector;
import io.cadencia.domain.zone.StationZones;

/** Makes the detector that a workstation gets, for its zones and its standard times. */
record StationDetectors(PlantRepository plant) {

  CycleDetector of(StationZones zones) {
    var standards = plant.standards(zones.workstation());
    return new RestartingDetector(
        () -> CycleDetector.forZones(zones, standards, DetectorSettings.DEFAULT));
  }
}
