package io.cadencia.application.service.health;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static io.cadencia.domain.shift.TestShifts.plan;
import static io.cadencia.domain.shift.TestShifts.shift;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.health.GetHealthUseCase.Health;
import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import io.cadencia.application.port.in.health.Probe;
import io.cadencia.application.port.in.health.Probe.Reason;
import io.cadencia.application.port.in.health.Probe.State;
import io.cadencia.application.port.in.health.Probe.Subject;
import io.cadencia.application.port.out.BackupWatch.Standing;
import io.cadencia.application.port.out.CameraConditions;
import io.cadencia.application.port.out.InMemoryCameraConditions;
import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryShiftRepository;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.StorageProbe.Condition;
import io.cadencia.application.port.out.StorageProbe.Storage;
import io.cadencia.application.port.out.StorageTimings.Timings;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.shift.ProductionDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** It is START and 100 seconds, 07:01:40 in the plant; the camera gave a frame ten seconds ago. */
class HealthServicesTest {

  private static final Instant NOW = START.plusSeconds(100);
  private static final long LIMIT = 64_000_000;

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final InMemoryShiftRepository shifts = new InMemoryShiftRepository();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final AtomicLong nanos = new AtomicLong(-7);
  private Storage storage = new Storage(Condition.SOUND, 1, 4_096, 55.5);
  private Standing backups = Standing.RECENT;
  private boolean probeFails;

  private final InMemoryCameraConditions conditions = new InMemoryCameraConditions();
  private final HealthReader reader =
      new HealthReader(this::look, coverage, conditions, plant, cycles, clock);
  private final HealthProbes probes =
      new HealthProbes(
          new HealthLimits(LIMIT),
          new PlannedTimes(
              shifts, coverage, ProductionDays.fromMidnight(ZoneId.of("America/Bogota")), clock),
          () -> backups);
  private final GetHealthService health = new GetHealthService(reader, probes, nanos::get);
  private final GetHealthDetailsService details = new GetHealthDetailsService(reader, probes);

  private Storage look() {
    if (probeFails) {
      throw new StorageException("gone");
    }
    return storage;
  }

  @BeforeEach
  void a_plant_whose_camera_is_watched() {
    TestPlants.lay(plant);
    lastFrameAt(NOW.minusSeconds(10));
  }

  private void lastFrameAt(Instant instant) {
    coverage.save(new CameraStatus(new CameraId(1), START.minusSeconds(3600), instant, 1, 1, 0));
  }

  private Probe probe(Subject subject) {
    return details.get().probes().stream()
        .filter(probe -> probe.subject() == subject)
        .findFirst()
        .orElseThrow();
  }

  private void assertDegradedBy(Subject subject, State state, Reason reason) {
    assertThat(probe(subject)).isEqualTo(new Probe(subject, state, reason));
    assertThat(health.get().status()).isEqualTo(Status.DEGRADED);
    assertThat(details.get().status()).isEqualTo(Status.DEGRADED);
  }

  @Nested
  @DisplayName("A-63a the fields of health")
  class Fields {

    @Test
    void tell_that_all_is_well() {
      cycles.save(aCycle().build());
      nanos.addAndGet(Duration.ofSeconds(90).toNanos());

      assertThat(health.get())
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
    void name_the_start_of_an_open_cycle_where_that_is_newest() {
      cycles.save(aCycle().build());
      cycles.save(aCycle().numbered(2).startedAfter(50).open().build());

      assertThat(health.get().lastEventAt()).isEqualTo(START.plusSeconds(50));
    }

    @Test
    void name_no_event_where_there_was_none() {
      assertThat(health.get().lastEventAt()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0,1", "10000,1", "10001,0", "-1,0", "-3600000,0"})
    void count_cameras_whose_frame_is_ten_seconds_old_at_most_and_not_of_a_time_to_come(
        long ageMillis, int online) {
      lastFrameAt(NOW.minusMillis(ageMillis));

      assertThat(health.get().camerasOnline()).isEqualTo(online);
      assertThat(health.get().camerasTotal()).isEqualTo(1);
    }

    @Test
    void do_not_miss_a_camera_out_of_use() {
      lastFrameAt(START.minusSeconds(600));
      plant.replace(TestPlants.MODULES, TestPlants.WORKSTATIONS, List.of());

      assertThat(health.get().status()).isEqualTo(Status.OK);
      assertThat(probe(Subject.CAMERAS).state()).isEqualTo(State.UNCONFIGURED);
      assertThat(probe(Subject.WRITER).state()).isEqualTo(State.UNCONFIGURED);
    }
  }

  @Nested
  @DisplayName("A-63b the verdict")
  class Verdict {

    @ParameterizedTest
    @CsvSource({"MISSING", "REPLACED", "DAMAGED", "UNREACHABLE"})
    void is_down_without_a_database_and_tells_what_could_still_be_found(Condition condition) {
      storage = new Storage(condition, 0, 17, 42);

      assertThat(health.get())
          .isEqualTo(new Health(Status.DOWN, false, 0, 17, null, 0, 0, 42, Duration.ZERO));
      assertThat(probe(Subject.DATABASE))
          .isEqualTo(new Probe(Subject.DATABASE, State.CRITICAL, Reason.valueOf(condition.name())));
      assertThat(probe(Subject.DISK).state()).isEqualTo(State.OK);
      assertThat(probe(Subject.CAMERAS).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void is_down_when_the_probe_itself_fails() {
      probeFails = true;

      assertThat(health.get())
          .isEqualTo(new Health(Status.DOWN, false, 0, 0, null, 0, 0, 0, Duration.ZERO));
      assertThat(new CheckReadinessService(HealthServicesTest.this::look).isReady()).isFalse();
    }

    @Test
    @DisplayName("E-12 a camera that was bumped is trouble although it gives pictures")
    void is_degraded_by_a_camera_that_was_bumped() {
      var camera = TestPlants.CAMERAS.get(0).id();
      conditions.saveAim(new CameraAim(camera, CameraAim.Standing.IN_PLACE, 0, Instant.EPOCH));
      assertThat(probe(Subject.CAMERAS).reason()).isEqualTo(Reason.ALL_ONLINE);

      conditions.saveAim(new CameraAim(camera, CameraAim.Standing.MOVED, 0.03, Instant.EPOCH));

      assertDegradedBy(Subject.CAMERAS, State.WARN, Reason.SOME_MOVED);
    }

    @Test
    @DisplayName("E-12 a clock that goes wrong is trouble until it keeps step again")
    void is_degraded_by_a_clock_that_goes_wrong() {
      var camera = TestPlants.CAMERAS.get(0).id();
      var wander = Duration.ofMillis(612);
      conditions.saveClock(new CameraClock(camera, true, wander, Instant.EPOCH));

      assertDegradedBy(Subject.CAMERAS, State.WARN, Reason.SOME_SKEWED);

      conditions.saveClock(new CameraClock(camera, false, Duration.ZERO, Instant.EPOCH));
      assertThat(probe(Subject.CAMERAS).reason()).isEqualTo(Reason.ALL_ONLINE);
    }

    @Test
    @DisplayName("C-54 a camera that there is no room for is trouble, and told as such")
    void is_degraded_by_a_camera_that_is_suspended() {
      var second = new Camera(new CameraId(2), new ModuleId(1), "Cámara 2");
      plant.replace(
          TestPlants.MODULES, TestPlants.WORKSTATIONS, List.of(TestPlants.CAMERAS.get(0), second));
      conditions.save(
          new CameraConditions.Known(CameraCondition.suspended(second.id(), Instant.EPOCH), false));

      assertDegradedBy(Subject.CAMERAS, State.WARN, Reason.SOME_SUSPENDED);
    }

    @Test
    void is_degraded_by_a_camera_that_is_missing() {
      var second = new Camera(new CameraId(2), new ModuleId(1), "Cámara 2");
      plant.replace(
          TestPlants.MODULES, TestPlants.WORKSTATIONS, List.of(TestPlants.CAMERAS.get(0), second));

      assertDegradedBy(Subject.CAMERAS, State.WARN, Reason.SOME_MISSING);
      assertThat(probe(Subject.WRITER).reason()).isEqualTo(Reason.HEARD);
    }

    @Test
    void is_degraded_by_all_cameras_missing() {
      lastFrameAt(NOW.minusSeconds(11));

      assertDegradedBy(Subject.CAMERAS, State.CRITICAL, Reason.ALL_MISSING);
    }

    @Test
    void is_degraded_by_a_writer_that_is_silent_where_no_shift_is_defined() {
      lastFrameAt(NOW.minusSeconds(11));

      assertDegradedBy(Subject.WRITER, State.CRITICAL, Reason.SILENT);
    }

    @Test
    void is_degraded_by_a_writer_that_is_silent_in_a_shift() {
      shifts.addPlan(new ModuleId(1), plan(shift("DIA", "06:00-14:00", "09:00-09:15")));
      lastFrameAt(NOW.minusSeconds(11));

      assertDegradedBy(Subject.WRITER, State.CRITICAL, Reason.SILENT);
    }

    @Test
    void does_not_blame_the_writer_outside_of_the_shifts() {
      shifts.addPlan(new ModuleId(1), plan(shift("TARDE", "14:00-22:00")));
      lastFrameAt(NOW.minusSeconds(11));

      assertThat(probe(Subject.WRITER))
          .isEqualTo(new Probe(Subject.WRITER, State.DISABLED, Reason.OUTSIDE_PLANNED_TIME));
    }

    @Test
    void is_degraded_by_a_writer_that_was_never_heard() {
      var unheard = new Camera(new CameraId(2), new ModuleId(1), "Cámara 2");
      plant.replace(TestPlants.MODULES, TestPlants.WORKSTATIONS, List.of(unheard));

      assertDegradedBy(Subject.WRITER, State.WARN, Reason.NEVER_HEARD);
    }

    @ParameterizedTest
    @CsvSource({
      "10,OK,ENOUGH_ROOM",
      "9.99,WARN,LITTLE_ROOM",
      "2,WARN,LITTLE_ROOM",
      "1.99,CRITICAL,NEARLY_FULL"
    })
    void is_degraded_by_a_disk_that_fills_up(double free, State state, Reason reason) {
      storage = new Storage(Condition.SOUND, 1, 0, free);

      assertThat(probe(Subject.DISK)).isEqualTo(new Probe(Subject.DISK, state, reason));
      assertThat(health.get().status() == Status.OK).isEqualTo(state == State.OK);
    }

    @Test
    void is_degraded_by_a_log_over_its_limit() {
      storage = new Storage(Condition.SOUND, 1, LIMIT, 50);
      assertThat(health.get().status()).isEqualTo(Status.OK);

      storage = new Storage(Condition.SOUND, 1, LIMIT + 1, 50);
      assertDegradedBy(Subject.WAL, State.WARN, Reason.OVER_LIMIT);
    }

    @ParameterizedTest
    @CsvSource({
      "SWITCHED_OFF,DISABLED,OK",
      "DUE,OK,OK",
      "RECENT,OK,OK",
      "OVERDUE,WARN,DEGRADED",
      "FAILED,CRITICAL,DEGRADED"
    })
    void depends_on_the_backups(Standing standing, State state, Status status) {
      backups = standing;

      assertThat(probe(Subject.BACKUP))
          .isEqualTo(new Probe(Subject.BACKUP, state, Reason.valueOf(standing.name())));
      assertThat(health.get().status()).isEqualTo(status);
    }

    @Test
    void is_degraded_by_a_clock_that_is_behind_its_data() {
      cycles.save(aCycle().startedAt(NOW.plusSeconds(11)).open().build());

      assertDegradedBy(Subject.TIME, State.WARN, Reason.BEHIND_DATA);
    }
  }

  @Test
  @DisplayName("C-57 the details have one probe for each subject, in order")
  void the_details_have_one_probe_for_each_subject() {
    assertThat(details.get().probes()).extracting(Probe::subject).containsExactly(Subject.values());
    assertThat(details.get().status()).isEqualTo(Status.OK);

    storage = new Storage(Condition.MISSING, 0, 0, 0);
    assertThat(details.get().probes()).extracting(Probe::subject).containsExactly(Subject.values());
  }

  @Test
  @DisplayName("C-57 whoever can be answered is ready, be the system degraded or not")
  void a_degraded_system_is_ready() {
    storage = new Storage(Condition.SOUND, 1, 0, 1);

    assertThat(health.get().status()).isEqualTo(Status.DEGRADED);
    assertThat(new CheckReadinessService(this::look).isReady()).isTrue();
  }

  @Test
  @DisplayName("D-07 telemetry puts together what is counted in several places")
  void telemetry_puts_together_what_is_counted() {
    var timings = new Timings(7, Duration.ofMillis(3), 2, Duration.ofMillis(9));

    var telemetry = new GetTelemetryService(reader, health, () -> timings).get();

    assertThat(telemetry.health()).isEqualTo(health.get());
    assertThat(telemetry.cameras()).isEqualTo(coverage.all());
    assertThat(telemetry.database()).isEqualTo(timings);
  }
}
