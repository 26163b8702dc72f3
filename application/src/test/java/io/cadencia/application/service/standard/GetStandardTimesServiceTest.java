package io.cadencia.application.service.standard;

import static io.cadencia.application.port.out.TestPlants.WORKSTATIONS;
import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.standard.GetStandardTimesUseCase.Row;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-46 The standard times at a moment")
class GetStandardTimesServiceTest {

  private static final WorkstationId FIRST = new WorkstationId(1);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final GetStandardTimesService service = new GetStandardTimesService(plant);

  private static StandardVersion version(int number, Instant validFrom, String operation) {
    return StandardVersion.of(
        number,
        validFrom,
        List.of(new Operation(operation, null, StandardTime.ofMillis(12_000))),
        StandardSource.CONFIGURATION);
  }

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant);
    plant.addStandard(FIRST, version(1, Instant.EPOCH, "VOLTEAR"));
    plant.addStandard(FIRST, version(2, START, "PESPUNTAR"));
  }

  private Row first(Instant at) {
    return service.get(at).get(0);
  }

  @Test
  void have_one_row_for_each_workstation_by_module_and_sequence() {
    assertThat(service.get(START))
        .extracting(row -> row.workstation().id().value())
        .containsExactly(1, 2, 3);
    assertThat(service.get(START).get(1)).isEqualTo(new Row(WORKSTATIONS.get(1), null));
  }

  @Test
  void change_at_the_first_instant_of_a_version_with_their_operations() {
    var before = version(1, Instant.EPOCH, "VOLTEAR");
    var after = version(2, START, "PESPUNTAR");

    assertThat(first(START.minusMillis(1)))
        .isEqualTo(new Row(WORKSTATIONS.get(0).doing(before.operations()), before));
    assertThat(first(START))
        .isEqualTo(new Row(WORKSTATIONS.get(0).doing(after.operations()), after));
  }
}
