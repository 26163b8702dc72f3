package io.cadencia.application.service.plant;

import static io.cadencia.application.port.out.TestPlants.CAMERAS;
import static io.cadencia.application.port.out.TestPlants.MODULES;
import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.plant.DefinePlantUseCase.Command;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DefinePlantServiceTest {

  private static final WorkstationId STATION = new WorkstationId(1);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();

  private void define(Instant now, long... sams) {
    var operations =
        LongStream.of(sams)
            .mapToObj(sam -> new Operation("OPERACION", null, StandardTime.ofMillis(sam)))
            .toList();
    var station =
        new Workstation(STATION, new ModuleId(1), "PUESTO_01", "Puesto 1", 1, operations, null);
    new DefinePlantService(plant, new InMemoryUnitOfWork(plant), Clock.fixed(now, ZoneOffset.UTC))
        .define(new Command(MODULES, List.of(station), CAMERAS, "hash", "plant: text"));
  }

  private StandardVersion newest() {
    return plant.standards(STATION).newest().orElseThrow();
  }

  @Test
  void the_plant_and_its_configuration_are_stored() {
    define(START, 12_000);

    assertThat(plant.modules()).isEqualTo(MODULES);
    assertThat(plant.cameras()).isEqualTo(CAMERAS);
    assertThat(plant.workstations()).hasSize(1);
    assertThat(plant.configuration("hash")).contains("plant: text");
  }

  @Test
  void the_first_standard_is_the_sum_of_the_operations_and_was_always_in_force() {
    define(START, 12_000, 500);

    assertThat(newest())
        .isEqualTo(new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_500)));
  }

  @Test
  void an_unchanged_standard_gets_no_new_version() {
    define(START, 12_000);
    define(START.plusSeconds(60), 5_000, 7_000);

    assertThat(newest().number()).isEqualTo(1);
  }

  @Test
  void a_changed_standard_is_in_force_from_now_on() {
    define(START, 12_000);
    define(START.plusNanos(5_999_999), 11_000);

    assertThat(newest())
        .isEqualTo(new StandardVersion(2, START.plusMillis(5), StandardTime.ofMillis(11_000)));
  }

  @Test
  void a_clock_set_back_does_not_bring_the_old_standard_back() {
    define(START, 12_000);
    define(START, 11_000);
    define(START.minusSeconds(3_600), 10_000);

    assertThat(newest())
        .isEqualTo(new StandardVersion(3, START.plusMillis(1), StandardTime.ofMillis(10_000)));
  }

  @Test
  void without_operations_there_is_no_standard() {
    define(START);

    assertThat(plant.standards(STATION).isEmpty()).isTrue();
  }
}
