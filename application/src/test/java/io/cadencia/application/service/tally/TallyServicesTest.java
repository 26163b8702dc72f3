package io.cadencia.application.service.tally;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.tally.RebuildTalliesUseCase.Result;
import io.cadencia.application.port.in.tally.TallyProgress;
import io.cadencia.application.port.in.tally.VerifyTalliesUseCase.Finding;
import io.cadencia.application.port.in.tally.VerifyTalliesUseCase.Verdict;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryTallyUpkeep;
import io.cadencia.application.port.out.TallyDifference;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.plant.WorkstationId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TallyServicesTest {

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryTallyUpkeep upkeep =
      new InMemoryTallyUpkeep(cycles, List.of(new WorkstationId(1), new WorkstationId(9)));
  private final List<String> progress = new ArrayList<>();

  @BeforeEach
  void two_units() {
    TestPlants.lay(plant);
    cycles.save(aCycle().numbered(1).build());
    cycles.save(aCycle().numbered(2).at(9).build());
  }

  @Test
  void verifying_goes_from_station_to_station_and_adds_up_what_it_saw() {
    var verdict = new VerifyTalliesService(plant, upkeep).verify(this::note);

    assertThat(verdict).isEqualTo(new Verdict(2, 2, 2, List.of()));
    assertThat(progress).containsExactly("0 of 2", "1 of 2");
  }

  @Test
  void what_differs_is_named_by_the_code_of_its_station_where_it_has_one() {
    var difference = new TallyDifference(START, "units", 1, 2);
    upkeep.pretend(difference);

    assertThat(new VerifyTalliesService(plant, upkeep).verify(this::note).findings())
        .containsExactly(
            new Finding("PUESTO_01", difference), new Finding("workstation 9", difference));
  }

  @Test
  void rebuilding_does_every_station() {
    upkeep.pretend(new TallyDifference(START, "units", 1, 2));

    assertThat(new RebuildTalliesService(upkeep).rebuild(this::note))
        .isEqualTo(new Result(2, 2, 2));
    assertThat(progress).containsExactly("0 of 2", "1 of 2");
    assertThat(new VerifyTalliesService(plant, upkeep).verify(this::note).findings()).isEmpty();
  }

  private void note(TallyProgress step) {
    progress.add(step.done() + " of " + step.all());
  }
}
