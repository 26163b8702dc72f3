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
import io.cadencia.domain.standard.BulletinId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.standard.StandardWithdrawal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DefinePlantServiceTest {

  private static final WorkstationId STATION = new WorkstationId(1);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();

  private void define(Instant now, long... sams) {
    var station =
        new Workstation(
            STATION, new ModuleId(1), "PUESTO_01", "Puesto 1", 1, operations(sams), null);
    new DefinePlantService(plant, new InMemoryUnitOfWork(plant), Clock.fixed(now, ZoneOffset.UTC))
        .define(new Command(MODULES, List.of(station), CAMERAS, "hash", "plant: text"));
  }

  private static List<Operation> operations(long... sams) {
    return LongStream.of(sams)
        .mapToObj(sam -> new Operation("OPERACION", null, StandardTime.ofMillis(sam)))
        .toList();
  }

  private static StandardVersion configured(int number, Instant validFrom, long... sams) {
    return StandardVersion.of(number, validFrom, operations(sams), StandardSource.CONFIGURATION);
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

    assertThat(newest()).isEqualTo(configured(1, Instant.EPOCH, 12_000, 500));
  }

  @Test
  void unchanged_operations_make_no_new_version() {
    define(START, 12_000, 500);
    define(START.plusSeconds(60), 12_000, 500);

    assertThat(newest().number()).isEqualTo(1);
  }

  @Test
  void other_operations_make_a_new_version_even_of_the_same_sum() {
    define(START, 12_000);
    define(START.plusSeconds(60), 5_000, 7_000);

    assertThat(newest()).isEqualTo(configured(2, START.plusSeconds(60), 5_000, 7_000));
  }

  @Test
  void a_version_of_which_only_the_sum_is_known_is_compared_by_its_sum() {
    plant.addStandard(
        STATION, new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)));
    define(START, 5_000, 7_000);
    assertThat(newest().number()).isEqualTo(1);

    define(START, 5_000, 7_001);
    assertThat(newest()).isEqualTo(configured(2, START, 5_000, 7_001));
  }

  @Test
  void a_changed_standard_is_in_force_from_now_on() {
    define(START, 12_000);
    define(START.plusNanos(5_999_999), 11_000);

    assertThat(newest()).isEqualTo(configured(2, START.plusMillis(5), 11_000));
  }

  @Test
  void a_clock_set_back_does_not_bring_the_old_standard_back() {
    define(START, 12_000);
    define(START, 11_000);
    define(START.minusSeconds(3_600), 10_000);

    assertThat(newest()).isEqualTo(configured(3, START.plusMillis(1), 10_000));
  }

  @Nested
  @DisplayName("D-30 A standard that was imported")
  class A_standard_that_was_imported {

    private static final StandardSource BULLETIN =
        StandardSource.of(new BulletinId("ab".repeat(32)));

    private void imported(int number, Instant validFrom, long... sams) {
      plant.addStandard(STATION, StandardVersion.of(number, validFrom, operations(sams), BULLETIN));
    }

    @Test
    void is_not_undone_by_the_next_start() {
      define(START, 12_000);
      imported(2, START.plusSeconds(60), 9_000);

      define(START.plusSeconds(120), 12_000);
      define(START.plusSeconds(180), 12_000);

      assertThat(newest().source()).isEqualTo(BULLETIN);
      assertThat(plant.standards(STATION).changes()).hasSize(2);
    }

    @Test
    void gives_way_to_a_configuration_that_was_changed_since() {
      define(START, 12_000);
      imported(2, START.plusSeconds(60), 9_000);

      define(START.plusSeconds(120), 8_000);

      assertThat(newest()).isEqualTo(configured(3, START.plusSeconds(120), 8_000));
    }

    @Test
    void and_is_to_begin_later_leaves_the_time_until_then_to_the_configuration() {
      define(START, 12_000);
      imported(2, START.plusSeconds(600), 9_000);

      define(START.plusSeconds(120), 8_000);

      assertThat(plant.standards(STATION).at(START.plusSeconds(120)))
          .contains(configured(3, START.plusSeconds(120), 8_000));
      assertThat(newest().source()).isEqualTo(BULLETIN);
    }

    @Test
    void and_withdrew_the_station_leaves_it_without_a_standard() {
      define(START, 12_000);
      plant.addStandard(STATION, new StandardWithdrawal(2, START.plusSeconds(60), BULLETIN));

      define(START.plusSeconds(120), 12_000);

      assertThat(plant.standards(STATION).newest()).isEmpty();
    }

    @Test
    void before_any_configuration_did_is_followed_by_it_from_now_on() {
      define(START);
      imported(1, START, 9_000);

      define(START.plusSeconds(60), 12_000);

      assertThat(newest()).isEqualTo(configured(2, START.plusSeconds(60), 12_000));
    }
  }

  @Test
  void without_operations_there_is_no_standard() {
    define(START);

    assertThat(plant.standards(STATION).isEmpty()).isTrue();
  }
}
