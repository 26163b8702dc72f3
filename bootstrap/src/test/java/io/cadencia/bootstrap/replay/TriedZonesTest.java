package io.cadencia.bootstrap.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.request.DrawnZones;
import io.cadencia.adapter.http.request.JsonBody;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneCheck;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TriedZonesTest {

  private static final WorkstationId STATION = new WorkstationId(3);

  @TempDir private Path temp;

  @Test
  @DisplayName("D-03 zones reach a run as they were drawn, with what is off and with masks")
  void zones_reach_a_run_as_they_were_drawn() throws IOException {
    var seat = Polygon.rectangle(0.1, 0.2, 1 / 3.0, 0.6);
    var bin = Polygon.rectangle(0.4, 0.2, 0.5, 0.6);
    var mask = Polygon.rectangle(0.9, 0, 1, 0.1);
    var zones =
        new ZoneLayout(
            List.of(
                new StationZones(
                    STATION,
                    Map.of(ZoneKind.SEAT, seat, ZoneKind.PICK, bin),
                    Map.of(ZoneKind.DROP, bin))),
            List.of(mask));
    var file = temp.resolve("zones.json");

    TriedZones.write(zones, file);

    var body = JsonBody.of(Files.readAllBytes(file), "zones", DrawnZones.MASKS);
    var masks = Objects.requireNonNull(DrawnZones.masks(body));
    var read = new ZoneCheck(new CameraId(1), Set.of(STATION)).check(DrawnZones.of(body), masks);
    assertThat(read).isEqualTo(zones);
  }
}
