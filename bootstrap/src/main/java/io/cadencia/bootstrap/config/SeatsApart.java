package io.cadencia.bootstrap.config;

import io.cadencia.bootstrap.config.CadenciaConfig.Zones;
import io.cadencia.domain.zone.ZoneCheck;
import java.util.List;

/** Tells the seats of one camera that overlap: somebody would sit at two workstations. */
final class SeatsApart {

  private SeatsApart() {}

  /**
   * @param path of the camera, such as {@code cameras[0]}
   */
  static void check(String path, List<Zones> zones, Faults faults) {
    for (int i = 0; i < zones.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (ZoneCheck.overlap(zones.get(i).seat(), zones.get(j).seat())) {
          faults.add(
              path + ".zones[" + i + "].seat",
              "overlapping that of " + zones.get(j).workstation(),
              "somebody would sit at two workstations; move one of the seats");
        }
      }
    }
  }
}
