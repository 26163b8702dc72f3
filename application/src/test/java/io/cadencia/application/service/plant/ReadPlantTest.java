package io.cadencia.application.service.plant;

import static io.cadencia.application.port.out.TestPlants.CAMERAS;
import static io.cadencia.application.port.out.TestPlants.MODULES;
import static io.cadencia.application.port.out.TestPlants.WORKSTATIONS;
import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.efficiency.SummariseStationsUseCase;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.application.port.in.plant.WorkstationDetail;
import io.cadencia.application.port.out.InMemoryCameraConditions;
import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryOperatorAssignments;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The four reading use cases of the plant, over one small plant. */
class ReadPlantTest {

  private static final Instant NOW = START.plus(Duration.ofHours(1));
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryCameraConditions conditions = new InMemoryCameraConditions();
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final InMemoryOperatorAssignments assignments = new InMemoryOperatorAssignments();
  private final ListWorkstationsService workstations =
      new ListWorkstationsService(plant, cycles, assignments, of(61.2), CLOCK);

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant);
  }

  private static SummariseStationsUseCase of(@Nullable Double percent) {
    return (stations, range) -> {
      assertThat(range).isEqualTo(new TimeSpan(NOW.minus(Duration.ofDays(1)), NOW));
      return stations.stream()
          .collect(Collectors.toMap(Workstation::id, station -> figures(percent)));
    };
  }

  private static Figures figures(@Nullable Double percent) {
    return new Figures(
        0,
        null,
        null,
        percent == null ? null : new Percent(percent),
        null,
        0,
        0,
        Duration.ZERO,
        Duration.ZERO,
        null,
        null,
        null);
  }

  @Nested
  class A_workstation {

    private WorkstationDetail detail(int id, @Nullable Double percent) {
      return new GetWorkstationService(plant, cycles, assignments, of(percent), CLOCK)
          .get(new WorkstationId(id));
    }

    @Test
    void shows_its_open_cycle_and_its_ten_newest_units_newest_first() {
      for (int id = 1; id <= 12; id++) {
        cycles.save(aCycle().numbered(id).startedAfter(30L * id).build());
      }
      cycles.save(aCycle().numbered(13).startedAfter(400).open().build());

      var detail = detail(1, null);

      assertThat(detail.currentCycle()).isEqualTo(cycles.open().get(0));
      assertThat(detail.lastCycles())
          .extracting(recorded -> recorded.cycle().id().value())
          .containsExactly(12L, 11L, 10L, 9L, 8L, 7L, 6L, 5L, 4L, 3L);
    }

    @Test
    void shows_who_is_assigned_to_it_now() {
      var station = new WorkstationId(1);
      assignments.assign(new OperatorAssignment(station, new OperatorId(7), START, null));
      assertThat(detail(1, null).currentOperator()).isEqualTo(new OperatorId(7));

      assignments.release(station, NOW);
      assertThat(detail(1, null).currentOperator()).isNull();
    }

    @Test
    void shows_the_standard_in_force_now() {
      var station = new WorkstationId(1);
      plant.addStandard(station, new StandardVersion(1, START, StandardTime.ofMillis(12_000)));
      plant.addStandard(station, new StandardVersion(2, NOW, StandardTime.ofMillis(11_000)));
      plant.addStandard(
          station, new StandardVersion(3, NOW.plusMillis(1), StandardTime.ofMillis(1)));

      assertThat(detail(1, null).sam()).isEqualTo(StandardTime.ofMillis(11_000));
    }

    @Test
    void shows_what_is_done_there_now_and_not_what_is_to_come() {
      var station = new WorkstationId(1);
      var turn = new Operation("VOLTEAR", null, StandardTime.ofMillis(9_000));
      var stitch = new Operation("PESPUNTAR", "MPP", StandardTime.ofMillis(12_000));
      var source = StandardSource.CONFIGURATION;
      plant.addStandard(station, StandardVersion.of(1, START, List.of(turn), source));
      plant.addStandard(station, StandardVersion.of(2, NOW.plusMillis(1), List.of(stitch), source));

      assertThat(detail(1, null).workstation().operations()).containsExactly(turn);
    }

    @Test
    void shows_the_efficiency_of_a_day_as_a_fraction() {
      assertThat(detail(1, 50.0).efficiency24h()).isEqualTo(new Ratio(0.5));
    }

    @Test
    void of_which_nothing_is_known_shows_nothing() {
      assertThat(detail(3, null))
          .isEqualTo(
              new WorkstationDetail(
                  WORKSTATIONS.get(2),
                  null,
                  null,
                  List.of(),
                  null,
                  new TimeSpan(NOW.minus(Duration.ofDays(1)), NOW),
                  null));
    }

    @Test
    void that_does_not_exist_is_refused() {
      assertThatThrownBy(() -> detail(77, null)).isInstanceOf(WorkstationNotFoundException.class);
    }
  }

  @Nested
  class Lists {

    @Test
    void of_workstations_hold_all_or_those_of_one_module() {
      assertThat(workstations.list(null))
          .extracting(WorkstationDetail::workstation)
          .isEqualTo(WORKSTATIONS);
      assertThat(workstations.list(new ModuleId(2)))
          .extracting(WorkstationDetail::workstation)
          .containsExactly(WORKSTATIONS.get(2));
      assertThat(workstations.list(new ModuleId(9))).isEmpty();
    }

    @Test
    void of_modules_hold_those_in_use() {
      assertThat(new ListModulesService(plant).list()).isEqualTo(MODULES);
    }
  }

  @Nested
  class A_module {

    private final GetModuleService service =
        new GetModuleService(plant, coverage, conditions, workstations, CLOCK);

    @Test
    void shows_its_workstations_and_its_cameras() {
      var status =
          new CameraStatus(CAMERAS.get(0).id(), START, NOW.minus(CameraStatus.ONLINE), 1, 1, 0);
      coverage.save(status);

      var detail = service.get(new ModuleId(1));

      assertThat(detail.module()).isEqualTo(MODULES.get(0));
      assertThat(detail.workstations()).hasSize(2);
      assertThat(detail.cameras()).containsExactly(new CameraDetail(CAMERAS.get(0), status, true));
    }

    @Test
    void shows_a_camera_that_was_never_seen_as_offline() {
      assertThat(service.get(new ModuleId(1)).cameras())
          .containsExactly(new CameraDetail(CAMERAS.get(0), null, false));
      assertThat(service.get(new ModuleId(2)).cameras()).isEmpty();
    }

    @Test
    void that_does_not_exist_is_refused() {
      assertThatThrownBy(() -> service.get(new ModuleId(9)))
          .isInstanceOf(ModuleNotFoundException.class);
    }
  }
}
