package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.annotate.PictureWriter;
import io.cadencia.adapter.cv.movement.ViewStore;
import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.out.CyclePictures;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A-62, D-02 zones drawn in a plant that runs")
class ZonesOverHttpTest {

  private static final Instant MORNING = Instant.parse("2026-01-05T12:00:00Z");
  private static final String ZONES = "/api/v1/cameras/1/zones";
  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: UTC}
      modules:
        - id: 1
          code: M
          name: Line
          workstations: [{id: 1, code: V, name: One}, {id: 2, code: W, name: Two}]
      cameras:
        - id: 1
          name: Camera
          module: 1
          zones:
            - {workstation: V, seat: [[0, 0], [0.4, 0], [0.4, 1]]}
            - {workstation: W, seat: [[0.5, 0], [1, 0], [1, 1]]}
      """;

  @TempDir private Path folder;
  private ServedPlant plant;

  @BeforeEach
  void start() {
    plant = new ServedPlant(folder, CONFIG, MORNING, MORNING.plusSeconds(3600));
  }

  @AfterEach
  void stop() {
    plant.close();
  }

  private int draw(int base, double edge) {
    var body =
        """
        {"base_version":%d,"message":"la mesa se movió","zones":[
          {"workstation_id":1,"seat":[[0,0],[0.4,0],[0.4,1]]},
          {"workstation_id":2,"seat":[[%s,0],[1,0],[1,1],[%s,1]]}]}
        """
            .formatted(base, edge, edge);
    return plant.put(ServedPlant.ENGINEER, ZONES, body).statusCode();
  }

  @Test
  void what_is_drawn_is_in_force_and_in_the_trail() {
    var before = plant.get("/api/v1/zones").at("/cameras/0");
    assertThat(before.at("/version").asInt()).isEqualTo(1);

    assertThat(draw(1, 0.6)).isEqualTo(200);

    var after = plant.get("/api/v1/zones").at("/cameras/0");
    assertThat(after.at("/version").asInt()).isEqualTo(2);
    assertThat(after.at("/roi_version").asText())
        .matches("[0-9a-f]{12}")
        .isNotEqualTo(before.at("/roi_version").asText());
    var versions = plant.get(ZONES + "/versions").at("/items");
    assertThat(versions.findValuesAsText("source")).containsExactly("drawn", "configuration");
    var entry = plant.get("/api/v1/audit").at("/items/0");
    assertThat(entry.at("/action").asText()).isEqualTo("zones_changed");
    assertThat(entry.at("/actor").asText()).isEqualTo("ingeniera@planta.example");
  }

  @Test
  void what_cannot_be_or_comes_late_is_stored_nowhere() {
    assertThat(draw(1, 0.3)).isEqualTo(422);
    assertThat(draw(0, 0.6)).isEqualTo(409);
    assertThat(draw(2, 0.6)).isEqualTo(409);
    assertThat(plant.put(ServedPlant.EXECUTIVE, ZONES, "{}").statusCode()).isEqualTo(403);
    assertThat(plant.put(ServedPlant.ENGINEER, ZONES.replace('1', '9'), "{}").statusCode())
        .isGreaterThanOrEqualTo(400);

    assertThat(plant.get(ZONES + "/versions").at("/items")).hasSize(1);
    assertThat(plant.get("/api/v1/audit").at("/items")).isEmpty();
  }

  @Test
  void a_detector_of_another_process_goes_on_with_what_was_drawn() {
    var config = ConfigYaml.parse(CONFIG, "plant.yaml");
    try (var storage =
            Storage.open(
                folder.resolve("cadencia.db"),
                SqliteDatabase.Role.DETECTOR,
                config.plantIdentity());
        var writer = new PictureWriter("of views", Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))) {
      var wiring = new DetectorWiring(storage, config);
      var zones = wiring.liveZones(config.cameras().get(0));
      var first = zones.zones().roiVersion();
      var film = new Film();

      wiring
          .liveFeed(
              zones,
              new Nobody(),
              CyclePictures.NONE,
              new ViewStore(folder.resolve("views"), writer),
              List.of((frame, people) -> film.seen(zones.zones().roiVersion())))
          .run(film);

      assertThat(film.drawnAt).isEqualTo(6);
      assertThat(film.roiVersions).startsWith(first).doesNotHaveDuplicates();
      assertThat(film.roiVersions).hasSize(2);
      assertThat(film.noticedAt - film.drawnAt).isBetween(0, 10);
    }
  }

  /** Five frames a second, of which the seventh sees the server put other zones in force. */
  private final class Film implements FrameSource {

    private final List<String> roiVersions = new ArrayList<>();
    private int next;
    private int drawnAt;
    private int noticedAt;

    private void seen(String roiVersion) {
      if (!roiVersions.contains(roiVersion)) {
        roiVersions.add(roiVersion);
        noticedAt = next - 1;
      }
    }

    @Override
    public Optional<VideoFrame> next() {
      if (next == 6) {
        drawnAt = next;
        assertThat(draw(1, 0.6)).isEqualTo(200);
      }
      var bgr = new byte[32 * 24 * 3];
      bgr[next] = 99;
      var frame = new VideoFrame(32, 24, bgr, MORNING.plusMillis(200L * next), next);
      next++;
      return next > 30 ? Optional.empty() : Optional.of(frame);
    }

    @Override
    public boolean isLive() {
      return true;
    }

    @Override
    public void close() {}
  }

  private static final class Nobody implements PersonDetector {

    @Override
    public List<PersonBox> detect(VideoFrame frame) {
      return List.of();
    }

    @Override
    public String version() {
      return "nobody/1";
    }

    @Override
    public String modelSha256() {
      return "0".repeat(64);
    }

    @Override
    public void close() {}
  }
}
