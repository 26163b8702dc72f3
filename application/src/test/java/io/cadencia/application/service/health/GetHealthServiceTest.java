package io.cadencia.application.service.health;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.health.GetHealthUseCase.Health;
import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.StorageProbe;
import io.cadencia.application.port.out.StorageProbe.Storage;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GetHealthServiceTest {

  private static final Instant NOW = START.plusSeconds(100);
  private static final StorageProbe WELL = () -> new Storage(true, 1, 4_096, 55.5);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final AtomicLong nanos = new AtomicLong(-7);

  @BeforeEach
  void a_plant_whose_camera_is_watched() {
    TestPlants.lay(plant);
    lastFrameAt(NOW.minusSeconds(10));
  }

  private void lastFrameAt(Instant instant) {
    coverage.save(new CameraStatus(new CameraId(1), START, instant, 1, 1, 0));
  }

  private GetHealthService service(StorageProbe probe) {
    return new GetHealthService(
        probe, coverage, plant, cycles, Clock.fixed(NOW, ZoneOffset.UTC), nanos::get);
  }

  @Test
  void all_is_well_when_nothing_is_missing() {
    var service = service(WELL);
    cycles.save(aCycle().build());
    nanos.addAndGet(Duration.ofSeconds(90).toNanos());

    assertThat(service.get())
        .isEqualTo(
            new Health(
                Status.OK,
                true,
                1,
                4_096,
                START.plusSeconds(20),
                1,
                1,
                55.5,
                Duration.ofSeconds(90)));
  }

  @Test
  void a_camera_that_went_silent_degrades() {
    lastFrameAt(NOW.minusMillis(10_001));

    var health = service(WELL).get();

    assertThat(health.status()).isEqualTo(Status.DEGRADED);
    assertThat(health.camerasOnline()).isZero();
    assertThat(health.camerasTotal()).isEqualTo(1);
  }

  @Test
  void a_camera_out_of_use_is_not_missed() {
    lastFrameAt(START);
    plant.replace(TestPlants.MODULES, TestPlants.WORKSTATIONS, List.of());

    assertThat(service(WELL).get().status()).isEqualTo(Status.OK);
  }

  @Test
  void a_disk_that_is_nearly_full_degrades() {
    assertThat(service(() -> new Storage(true, 1, 0, 9.99)).get().status())
        .isEqualTo(Status.DEGRADED);
    assertThat(service(() -> new Storage(true, 1, 0, 10)).get().status()).isEqualTo(Status.OK);
  }

  @Test
  void an_unreachable_database_is_down_with_what_could_still_be_found() {
    var health = service(() -> new Storage(false, 0, 17, 42)).get();

    assertThat(health)
        .isEqualTo(new Health(Status.DOWN, false, 0, 17, null, 0, 0, 42, Duration.ZERO));
  }

  @Test
  void a_probe_that_fails_is_down_too() {
    var health =
        service(
                () -> {
                  throw new StorageException("gone");
                })
            .get();

    assertThat(health)
        .isEqualTo(new Health(Status.DOWN, false, 0, 0, null, 0, 0, 0, Duration.ZERO));
  }
}
