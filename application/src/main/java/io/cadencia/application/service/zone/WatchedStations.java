package io.cadencia.application.service.zone;

import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.CameraNotFoundException;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import java.util.Set;
import java.util.stream.Collectors;

/** Which workstations a camera is there for: whether it sees them decides about their time. */
final class WatchedStations {

  private final PlantRepository plant;

  WatchedStations(PlantRepository plant) {
    this.plant = plant;
  }

  void requireCamera(CameraId camera) {
    if (plant.cameras().stream().map(Camera::id).noneMatch(camera::equals)) {
      throw new CameraNotFoundException(camera);
    }
  }

  Set<WorkstationId> by(CameraId camera) {
    return plant.workstations().stream()
        .filter(station -> camera.equals(station.camera()))
        .map(Workstation::id)
        .collect(Collectors.toUnmodifiableSet());
  }
}
