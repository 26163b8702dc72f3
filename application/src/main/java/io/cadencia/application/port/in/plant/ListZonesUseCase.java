package io.cadencia.application.port.in.plant;

import io.cadencia.domain.detection.DetectorSettings;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.zone.ZonesVersion;
import java.util.List;

/** Tells where cameras look: the zones that are in force. */
public interface ListZonesUseCase {

  Zones list();

  /**
   * @param configVersion of the configuration the cameras stand in
   * @param rules how long and how much of a zone must change, for who draws one
   * @param cameras by the order of the configuration
   */
  record Zones(String configVersion, DetectorSettings rules, List<CameraZones> cameras) {

    public Zones {
      cameras = List.copyOf(cameras);
    }
  }

  /** A camera with its newest zones. */
  record CameraZones(Camera camera, ZonesVersion inForce) {}
}
