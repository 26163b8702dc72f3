package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.coverage.CameraCapacity;
import io.cadencia.domain.coverage.CameraCapacity.Origin;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("C-54 more cameras than the box stands, as the server tells of them")
class CapacityOverHttpTest {

  private static final Instant MORNING = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant LATER = MORNING.plusSeconds(3600);
  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: UTC}
      modules:
        - id: 1
          code: M
          name: Line
          workstations: [{id: 1, code: V, name: One}, {id: 2, code: W, name: Two}]
      cameras:
        - {id: 2, name: First, module: 1, zones: [{workstation: W, seat: [[0, 0], [1, 0], [1, 1]]}]}
      """;
  private static final String YOUNGER =
      """
        - {id: 1, name: Second, module: 1, zones: [{workstation: V, seat: [[0, 0], [1, 0], [1, 1]]}]}
      """;

  @TempDir private Path folder;
  private ServedPlant plant;

  /** Camera 1 came an hour after camera 2. */
  @BeforeEach
  void start() {
    plant = new ServedPlant(folder, CONFIG, MORNING, LATER);
  }

  @AfterEach
  void stop() {
    plant.close();
  }

  private void detectorStarts(int capacity) {
    var config = ConfigYaml.parse(CONFIG + YOUNGER, "plant.yaml");
    var clock = Clock.fixed(LATER, ZoneOffset.UTC);
    try (var storage =
        Storage.open(
            folder.resolve("cadencia.db"), SqliteDatabase.Role.DETECTOR, config.plantIdentity())) {
      var wiring = new DetectorWiring(storage, config);
      wiring.definePlant(clock);
      var admission =
          wiring.admitCameras(clock).admit(new CameraCapacity(capacity, Origin.MEASURED));
      storage
          .unitOfWork()
          .run(
              () ->
                  admission
                      .watched()
                      .forEach(
                          camera ->
                              storage
                                  .coverage()
                                  .save(new CameraStatus(camera, MORNING, LATER, 1, 1, 0))));
      assertThat(admission.watched()).startsWith(new CameraId(2));
    }
  }

  @Test
  void the_younger_camera_is_told_as_suspended_with_the_number() {
    for (int start : List.of(1, 2, 3)) {
      detectorStarts(1);
      var cameras = plant.get("/api/v1/modules/1").at("/cameras");

      assertThat(cameras).as("start %s", start).hasSize(2);
      assertThat(cameras.at("/0/id").asInt()).isEqualTo(1);
      assertThat(cameras.at("/0/state").asText()).isEqualTo("suspended");
      assertThat(cameras.at("/0/trouble").asText()).isEqualTo("capacity");
      assertThat(cameras.at("/0/capacity").asInt()).isEqualTo(1);
      assertThat(cameras.at("/1/capacity").isNull()).isTrue();
    }
    var health = plant.get("/api/v1/health");
    assertThat(health.at("/status").asText()).isEqualTo("degraded");
    assertThat(plant.get("/api/v1/health/detailed").toString()).contains("some_suspended");
  }

  @Test
  void nobody_is_suspended_where_there_is_room() {
    detectorStarts(1);
    detectorStarts(2);

    var cameras = plant.get("/api/v1/modules/1").at("/cameras");
    assertThat(cameras.findValuesAsText("state")).containsOnly("pending", "null");
    assertThat(plant.get("/api/v1/health").at("/status").asText()).isEqualTo("ok");
  }
}
