package io.cadencia.application.service.version;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.version.ListModelVersionsUseCase.ModelVersion;
import io.cadencia.application.port.in.version.SoftwareBuild;
import io.cadencia.application.port.out.DeployedModel;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryModelVersions;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.ModelIdentity;
import io.cadencia.application.port.out.StorageProbe.Condition;
import io.cadencia.application.port.out.StorageProbe.Storage;
import io.cadencia.application.port.out.TestPlants;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VersionServicesTest {

  private static final ModelIdentity DEPLOYED = new ModelIdentity("deployed/1", "d".repeat(64));
  private static final SoftwareBuild SOFTWARE = new SoftwareBuild("0.1.0", "0".repeat(40));

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryModelVersions models = new InMemoryModelVersions(cycles);

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant);
  }

  private ModelIdentity used() {
    var with = aCycle().build().provenance();
    return new ModelIdentity(with.modelVersion(), with.modelSha256());
  }

  @Nested
  @DisplayName("A-41 the version")
  class The_version {

    private final GetVersionService service =
        new GetVersionService(
            SOFTWARE,
            () -> new Storage(Condition.SOUND, 7, 0, 50),
            models,
            () -> Optional.of(DEPLOYED));

    @Test
    void of_the_model_is_that_of_the_newest_cycle() {
      cycles.save(aCycle().build());

      assertThat(service.get().modelVersion()).isEqualTo(used().version());
      assertThat(service.get().schemaVersion()).isEqualTo(7);
      assertThat(service.get().software()).isEqualTo(SOFTWARE);
    }

    @Test
    void of_the_model_is_the_deployed_one_before_the_first_cycle() {
      assertThat(service.get().modelVersion()).isEqualTo("deployed/1");
    }
  }

  @Nested
  @DisplayName("A-59 model versions")
  class Model_versions {

    private ListModelVersionsService service(DeployedModel deployed) {
      return new ListModelVersionsService(models, deployed);
    }

    @Test
    void hold_the_deployed_one_even_before_it_was_used() {
      cycles.save(aCycle().build());

      assertThat(service(() -> Optional.of(DEPLOYED)).list())
          .containsExactly(
              new ModelVersion(
                  used().version(), used().sha256(), START, START.plusSeconds(20), false),
              new ModelVersion("deployed/1", "d".repeat(64), null, null, true));
    }

    @Test
    void hold_a_deployed_one_that_is_in_use_once() {
      cycles.save(aCycle().build());

      assertThat(service(() -> Optional.of(used())).list())
          .singleElement()
          .satisfies(version -> assertThat(version.deployed()).isTrue());
    }

    @Test
    void of_a_machine_without_model_or_cycle_are_none() {
      assertThat(service(Optional::empty).list()).isEmpty();
    }
  }
}
