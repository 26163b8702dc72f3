package io.cadencia.application.service.change;

import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.application.port.out.CoverageLog;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sees which cameras are online. That changes by time alone, so that no count of commits tells. */
public final class CameraSight {

  private final PlantRepository plant;
  private final CoverageLog coverage;
  private final Clock clock;

  public CameraSight(PlantRepository plant, CoverageLog coverage, Clock clock) {
    this.plant = plant;
    this.coverage = coverage;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  List<CameraDetail> look() {
    return plant.cameras().stream().map(this::detail).toList();
  }

  private CameraDetail detail(Camera camera) {
    var status = coverage.find(camera.id()).orElse(null);
    return new CameraDetail(camera, status, status != null && status.isOnline(now()));
  }

  /** Those that are online now and were not, the other way round, and new ones. */
  static List<CameraDetail> turned(List<CameraDetail> before, List<CameraDetail> now) {
    var online = online(before);
    return now.stream()
        .filter(camera -> !Boolean.valueOf(camera.online()).equals(online.get(idOf(camera))))
        .toList();
  }

  private static Map<CameraId, Boolean> online(List<CameraDetail> cameras) {
    return cameras.stream().collect(Collectors.toMap(CameraSight::idOf, CameraDetail::online));
  }

  private static CameraId idOf(CameraDetail detail) {
    return detail.camera().id();
  }
}
