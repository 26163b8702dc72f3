package io.cadencia.bootstrap.task;

import io.cadencia.adapter.http.error.RequestRefusedException;
import io.cadencia.adapter.http.request.DrawnZones;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.zone.ZoneCheck;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Zones in a file, in the form in which the API takes them, and held to the same rules. */
final class ZonesFile {

  private ZonesFile() {}

  static ZoneLayout read(Path file, CameraId camera, PlantRepository plant) throws IOException {
    var watched =
        plant.workstations().stream()
            .filter(station -> camera.equals(station.camera()))
            .map(Workstation::id)
            .collect(Collectors.toSet());
    try {
      var body = JsonBody.of(Files.readAllBytes(file), "zones", "base_version", "message");
      return new ZoneCheck(camera, watched).check(DrawnZones.of(body));
    } catch (RequestRefusedException | ZonesRefusedException e) {
      throw new UsageException(file + ": " + e.getMessage());
    }
  }
}
