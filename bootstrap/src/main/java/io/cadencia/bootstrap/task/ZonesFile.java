package io.cadencia.bootstrap.task;

import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.request.DrawnZones;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.zone.ZoneCheck;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesRefusedException;
import io.cadencia.domain.zone.ZonesVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Zones in a file, in the form in which the API takes them, and held to the same rules. */
final class ZonesFile {

  private ZonesFile() {}

  /**
   * @param inForce whose masks hold where the file names none
   */
  static ZoneLayout read(Path file, ZonesVersion inForce, PlantRepository plant)
      throws IOException {
    var camera = inForce.camera();
    var watched =
        plant.workstations().stream()
            .filter(station -> camera.equals(station.camera()))
            .map(Workstation::id)
            .collect(Collectors.toSet());
    try {
      var body =
          JsonBody.of(
              Files.readAllBytes(file), "zones", DrawnZones.MASKS, "base_version", "message");
      var masks = DrawnZones.masks(body);
      var check = new ZoneCheck(camera, watched);
      return masks == null
          ? new ZoneLayout(check.check(DrawnZones.of(body)).stations(), inForce.zones().masks())
          : check.check(DrawnZones.of(body), masks);
    } catch (RequestRefusedException | ZonesRefusedException e) {
      throw new UsageException(file + ": " + e.getMessage());
    }
  }
}
