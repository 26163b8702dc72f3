package io.cadencia.application.service.cycle;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecoverOpenCyclesServiceTest {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final RecoverOpenCyclesService service =
      new RecoverOpenCyclesService(
          cycles, plant, coverage, new InMemoryUnitOfWork(plant, cycles, coverage));

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant);
  }

  private void lastFrameAt(Instant instant) {
    coverage.save(new CameraStatus(new CameraId(1), START, instant, 9, 9, 0));
  }

  private Cycle stored(long id) {
    return cycles.find(new CycleId(id)).orElseThrow().cycle();
  }

  @Test
  void an_open_cycle_is_aborted_at_the_last_frame_of_its_camera() {
    lastFrameAt(START.plusSeconds(7));
    cycles.save(aCycle().at(1).open().build());

    assertThat(service.recover()).isEqualTo(1);

    assertThat(stored(1).status()).isEqualTo(CycleStatus.ABORTED);
    assertThat(stored(1).end()).contains(START.plusSeconds(7));
    assertThat(cycles.open()).isEmpty();
  }

  @Test
  void a_cycle_never_ends_before_it_starts() {
    lastFrameAt(START.minusSeconds(1));
    cycles.save(aCycle().at(1).open().build());

    service.recover();

    assertThat(stored(1).end()).contains(START);
  }

  @Test
  void without_a_camera_it_ends_where_it_started() {
    cycles.save(aCycle().at(3).open().build());

    service.recover();

    assertThat(stored(1).end()).contains(START);
  }

  @Test
  void one_that_an_override_has_closed_keeps_what_counts_and_is_awaited_no_longer() {
    lastFrameAt(START.plusSeconds(7));
    var closed = aCycle().at(1).open().correctedTo(Duration.ofSeconds(9)).build();
    cycles.save(closed);

    assertThat(service.recover()).isEqualTo(1);

    assertThat(stored(1).end()).isEqualTo(closed.end());
    assertThat(stored(1).measuredStatus()).isEqualTo(CycleStatus.ABORTED);
    assertThat(stored(1).measuredEnd()).isEqualTo(START.plusSeconds(7));
    assertThat(cycles.awaited()).isEmpty();
  }

  @Test
  void what_has_ended_stays_as_it_is() {
    cycles.save(aCycle().build());

    assertThat(service.recover()).isZero();

    assertThat(stored(1)).isEqualTo(aCycle().build());
  }
}
