package io.cadencia.application.service.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.detection.AdmitCamerasUseCase.Admission;
import io.cadencia.application.port.out.InMemoryCameraConditions;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.InMemoryZoneVersions;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.coverage.CameraCapacity;
import io.cadencia.domain.coverage.CameraCapacity.Origin;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.coverage.CameraCondition.State;
import io.cadencia.domain.coverage.CameraTrouble;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AdmitCamerasServiceTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryZoneVersions zones = new InMemoryZoneVersions();
  private final InMemoryCameraConditions conditions = new InMemoryCameraConditions();

  /** Cameras 2 and 3 came together, camera 1 an hour later; 4 never had zones. */
  @BeforeEach
  void fill() {
    cameras(4);
    came(2, NOON, 1);
    came(3, NOON, 1);
    came(1, NOON.plusSeconds(3600), 1);
    came(2, NOON.plusSeconds(7200), 2);
  }

  private void cameras(int most) {
    plant.replace(
        TestPlants.MODULES,
        TestPlants.WORKSTATIONS,
        IntStream.rangeClosed(1, most)
            .mapToObj(i -> new Camera(new CameraId(i), new ModuleId(1), "Cámara " + i))
            .toList());
  }

  private void came(int camera, Instant at, int version) {
    zones.add(
        new ZonesVersion(
            new CameraId(camera),
            version,
            at,
            ZonesVersion.CONFIGURATION,
            ZonesVersion.Source.CONFIGURATION,
            null,
            new ZoneLayout(List.of())));
  }

  private Admission admit(int capacity, Instant now) {
    return new AdmitCamerasService(
            plant, zones, conditions, new InMemoryUnitOfWork(), Clock.fixed(now, ZoneOffset.UTC))
        .admit(new CameraCapacity(capacity, Origin.MEASURED));
  }

  private CameraCondition condition(int camera) {
    return conditions.find(new CameraId(camera)).orElseThrow().condition();
  }

  private static List<CameraId> ids(int... numbers) {
    return IntStream.of(numbers).mapToObj(CameraId::new).toList();
  }

  @Test
  @DisplayName("C-54 those that came first are watched, by number where they came together")
  void the_oldest_are_watched() {
    assertThat(admit(2, NOON)).isEqualTo(new Admission(ids(2, 3), ids(1, 4)));
    assertThat(admit(9, NOON)).isEqualTo(new Admission(ids(2, 3, 1, 4), ids()));
  }

  @Test
  @DisplayName("C-54 a camera that is suspended is stored so, since when, and why")
  void suspended_is_stored() {
    admit(3, NOON);
    admit(3, NOON.plusSeconds(60));

    assertThat(conditions.suspended()).isEqualTo(ids(4));
    assertThat(condition(4))
        .isEqualTo(
            new CameraCondition(new CameraId(4), State.SUSPENDED, CameraTrouble.CAPACITY, NOON));
  }

  @Test
  @DisplayName("C-54 room that is found again is given back")
  void room_is_given_back() {
    admit(1, NOON);
    admit(4, NOON.plusSeconds(60));

    assertThat(conditions.suspended()).isEmpty();
    assertThat(condition(4).state()).isEqualTo(State.PENDING);
    assertThat(conditions.find(new CameraId(2))).isEmpty();
  }

  @Test
  @DisplayName("C-54 a younger camera of a lower number takes nobody's place, over any restart")
  void younger_cameras_take_no_place() {
    for (int start = 0; start < 3; start++) {
      assertThat(admit(2, NOON.plusSeconds(start)).watched()).isEqualTo(ids(2, 3));
    }
  }

  @Test
  @DisplayName("C-54 the place of a camera that is gone goes to the next oldest")
  void a_place_is_passed_on() {
    cameras(2);

    assertThat(admit(1, NOON)).isEqualTo(new Admission(ids(2), ids(1)));
  }
}
