package io.cadencia.application.service.plant;

import io.cadencia.application.port.in.plant.ListZonesUseCase;
import io.cadencia.application.port.out.ZoneVersions;
import io.cadencia.domain.detection.DetectorSettings;
import io.cadencia.domain.plant.Camera;
import java.util.List;
import java.util.stream.Stream;

/** The cameras the program was started with, and the zones they have now. */
public final class ListZonesService implements ListZonesUseCase {

  private final String configVersion;
  private final DetectorSettings rules;
  private final List<Camera> cameras;
  private final ZoneVersions versions;

  /**
   * @param rules what the detectors of this plant decide by
   */
  public ListZonesService(
      String configVersion, DetectorSettings rules, List<Camera> cameras, ZoneVersions versions) {
    this.configVersion = configVersion;
    this.rules = rules;
    this.cameras = List.copyOf(cameras);
    this.versions = versions;
  }

  @Override
  public Zones list() {
    return new Zones(configVersion, rules, cameras.stream().flatMap(this::zones).toList());
  }

  /** Every camera has zones from the start on; one that has none is not looked through yet. */
  private Stream<CameraZones> zones(Camera camera) {
    return versions.inForce(camera.id()).map(zones -> new CameraZones(camera, zones)).stream();
  }
}
