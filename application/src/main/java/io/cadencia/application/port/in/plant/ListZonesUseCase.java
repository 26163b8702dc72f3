package io.cadencia.application.port.in.plant;

import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.zone.StationZones;
import java.util.List;

/** Tells where cameras look: the zones of the configuration that is in use. */
public interface ListZonesUseCase {

  Zones list();

  /**
   * @param configVersion of the configuration they stand in
   * @param cameras by the order of the configuration
   */
  record Zones(String configVersion, List<CameraZones> cameras) {

    public Zones {
      cameras = List.copyOf(cameras);
    }
  }

  /**
   * @param roiVersion changes with any of these zones, and with nothing else
   * @param stations the zones of each workstation in the picture, by the order of the configuration
   */
  record CameraZones(Camera camera, String roiVersion, List<StationZones> stations) {

    public CameraZones {
      stations = List.copyOf(stations);
    }
  }
}
