package io.cadencia.application.port.out;

import static io.cadencia.application.port.out.TestPlants.CAMERAS;
import static io.cadencia.application.port.out.TestPlants.MODULES;
import static io.cadencia.application.port.out.TestPlants.WORKSTATIONS;
import static io.cadencia.application.port.out.TestPlants.station;
import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.standard.StandardWithdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link PlantRepository} keeps. */
public abstract class PlantRepositoryContract {

  private static final WorkstationId STATION = new WorkstationId(1);
  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation("VOLTEAR CUELLO", null, StandardTime.ofMillis(9_001)),
          new Operation("PESPUNTAR CUELLO", "MPP", StandardTime.ofMillis(12_000)),
          new Operation("ASENTAR", "PLCH", StandardTime.ofMillis(1)));

  protected abstract PlantRepository plant();

  protected abstract UnitOfWork unitOfWork();

  /** The text kept under that hash, read by whatever means the storage has. */
  protected abstract Optional<String> configuration(String configVersion);

  private static StandardVersion version(int number, Instant validFrom, long millis) {
    return new StandardVersion(number, validFrom, StandardTime.ofMillis(millis));
  }

  private static StandardVersion configured(
      int number, Instant validFrom, List<Operation> operations) {
    return StandardVersion.of(number, validFrom, operations, StandardSource.CONFIGURATION);
  }

  @Test
  void an_empty_plant_has_nothing() {
    assertThat(plant().modules()).isEmpty();
    assertThat(plant().workstations()).isEmpty();
    assertThat(plant().cameras()).isEmpty();
    assertThat(plant().findModule(new ModuleId(1))).isEmpty();
    assertThat(plant().findWorkstation(STATION)).isEmpty();
    assertThat(plant().standards(STATION).isEmpty()).isTrue();
  }

  @Nested
  class A_plant_put_in_use {

    @Test
    void is_read_back_with_every_field() {
      TestPlants.lay(plant());

      assertThat(plant().modules()).isEqualTo(MODULES);
      assertThat(plant().workstations()).isEqualTo(WORKSTATIONS);
      assertThat(plant().cameras()).isEqualTo(CAMERAS);
      assertThat(plant().findModule(new ModuleId(2))).contains(MODULES.get(1));
      assertThat(plant().findWorkstation(new WorkstationId(3))).contains(WORKSTATIONS.get(2));
    }

    @Test
    void is_listed_in_order_whatever_order_it_was_given_in() {
      var stations =
          List.of(station(1, 2, 1, null), station(2, 1, 2, null), station(3, 1, 1, null));
      plant().replace(List.of(MODULES.get(1), MODULES.get(0)), stations, List.of());

      assertThat(plant().modules()).isEqualTo(MODULES);
      assertThat(plant().workstations())
          .extracting(workstation -> workstation.id().value())
          .containsExactly(3, 2, 1);
    }

    @Test
    void twice_is_the_same_plant() {
      TestPlants.lay(plant());
      TestPlants.lay(plant());

      assertThat(plant().workstations()).isEqualTo(WORKSTATIONS);
    }

    @Test
    void keeps_no_operations_for_they_belong_to_the_standard() {
      TestPlants.lay(plant());
      plant().replace(MODULES, List.of(WORKSTATIONS.get(0).doing(OPERATIONS)), CAMERAS);

      assertThat(plant().findWorkstation(STATION)).contains(WORKSTATIONS.get(0));
    }
  }

  @Nested
  class A_plant_replaced_by_another {

    @Test
    void keeps_what_is_no_longer_named_but_out_of_use() {
      TestPlants.lay(plant());
      var renamed = new SewingModule(new ModuleId(1), "MODULO_1", "Camisas", 50.5);

      plant().replace(List.of(renamed), List.of(station(2, 1, 1, null)), List.of());

      assertThat(plant().modules()).containsExactly(renamed);
      assertThat(plant().workstations()).containsExactly(station(2, 1, 1, null));
      assertThat(plant().cameras()).isEmpty();
      assertThat(plant().findWorkstation(STATION)).contains(WORKSTATIONS.get(0));
      assertThat(plant().findModule(new ModuleId(2))).contains(MODULES.get(1));
    }

    @Test
    void comes_back_into_use_when_it_is_named_again() {
      TestPlants.lay(plant());
      plant().replace(List.of(), List.of(), List.of());
      assertThat(plant().modules()).isEmpty();

      TestPlants.lay(plant());

      assertThat(plant().workstations()).isEqualTo(WORKSTATIONS);
      assertThat(plant().cameras()).isEqualTo(CAMERAS);
    }

    @Test
    void stays_when_the_unit_of_work_fails() {
      TestPlants.lay(plant());

      assertThatThrownBy(
              () ->
                  unitOfWork()
                      .run(
                          () -> {
                            plant().replace(List.of(), List.of(), List.of());
                            plant().addStandard(STATION, version(1, Instant.EPOCH, 12_000));
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");

      assertThat(plant().workstations()).isEqualTo(WORKSTATIONS);
      assertThat(plant().standards(STATION).isEmpty()).isTrue();
    }
  }

  @Nested
  class Standard_times {

    @Test
    void are_kept_in_versions_per_workstation() {
      TestPlants.lay(plant());
      plant().addStandard(STATION, version(1, Instant.EPOCH, 12_000));
      plant().addStandard(STATION, version(2, START, 11_500));
      plant().addStandard(new WorkstationId(2), version(1, Instant.EPOCH, 20_000));

      var standards = plant().standards(STATION);

      assertThat(standards.at(START.minusMillis(1))).contains(version(1, Instant.EPOCH, 12_000));
      assertThat(standards.at(START)).contains(version(2, START, 11_500));
      assertThat(standards.newest()).contains(version(2, START, 11_500));
    }

    @Test
    void never_change_once_given() {
      TestPlants.lay(plant());
      plant().addStandard(STATION, version(1, Instant.EPOCH, 12_000));

      assertThatThrownBy(() -> plant().addStandard(STATION, version(1, START, 1)))
          .isInstanceOf(RuntimeException.class);

      assertThat(plant().standards(STATION).newest()).contains(version(1, Instant.EPOCH, 12_000));
    }
  }

  @Nested
  class Operations {

    @Test
    void are_those_of_the_standard_that_comes_into_force_last_in_sequence() {
      TestPlants.lay(plant());
      var reversed = List.of(OPERATIONS.get(2), OPERATIONS.get(1), OPERATIONS.get(0));
      plant().addStandard(STATION, configured(1, Instant.EPOCH, OPERATIONS));
      assertThat(operationsOfStation()).isEqualTo(OPERATIONS);

      plant().addStandard(STATION, configured(2, START, reversed));
      plant().addStandard(STATION, configured(3, START.minusSeconds(9), OPERATIONS));

      assertThat(operationsOfStation()).isEqualTo(reversed);
      assertThat(plant().workstations().get(0).operations()).isEqualTo(reversed);
      assertThat(plant().workstations().get(1)).isEqualTo(WORKSTATIONS.get(1));
    }

    @Test
    void of_every_version_are_kept_with_it() {
      TestPlants.lay(plant());
      var first = configured(1, Instant.EPOCH, OPERATIONS);
      var second = configured(2, START, List.of(OPERATIONS.get(1)));
      plant().addStandard(STATION, first);
      plant().addStandard(STATION, second);

      assertThat(plant().standards(STATION).changes()).containsExactly(first, second);
    }

    @Test
    void end_with_a_withdrawal() {
      TestPlants.lay(plant());
      var first = configured(1, Instant.EPOCH, OPERATIONS);
      var end = new StandardWithdrawal(2, START, StandardSource.CONFIGURATION);
      plant().addStandard(STATION, first);
      plant().addStandard(STATION, end);

      assertThat(plant().standards(STATION).changes()).containsExactly(first, end);
      assertThat(plant().standards(STATION).at(START)).isEmpty();
      assertThat(plant().standards(STATION).at(START.minusMillis(1))).contains(first);
      assertThat(operationsOfStation()).isEmpty();
      assertThat(plant().workstations()).isEqualTo(WORKSTATIONS);
    }

    private List<Operation> operationsOfStation() {
      return plant().findWorkstation(STATION).orElseThrow().operations();
    }
  }

  @Nested
  class A_configuration {

    @Test
    void is_kept_under_its_hash_as_it_was_first_given() {
      plant().keepConfiguration("abc", "plant: Medellín\n");
      plant().keepConfiguration("abc", "something else");

      assertThat(configuration("abc")).contains("plant: Medellín\n");
      assertThat(configuration("def")).isEmpty();
    }
  }
}
