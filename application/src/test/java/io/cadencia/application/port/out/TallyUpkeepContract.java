package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.TallyUpkeep.Check;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TallyUpkeep} keeps; the stations are those of {@link TestPlants}. */
public abstract class TallyUpkeepContract {

  private static final WorkstationId STATION = new WorkstationId(1);

  protected abstract CycleRepository cycles();

  protected abstract PlantRepository plant();

  protected abstract TallyUpkeep upkeep();

  @BeforeEach
  void units_in_two_quarter_hours() {
    TestPlants.lay(plant());
    cycles().save(aCycle().numbered(1).build());
    cycles().save(aCycle().numbered(2).startedAfter(30).build());
    cycles().save(aCycle().numbered(3).startedAfter(9_000_000).build());
    cycles().save(aCycle().numbered(4).abortedAfter(Duration.ofSeconds(5)).build());
    cycles().save(aCycle().numbered(5).at(2).open().build());
    var excluded = cycles().find(new CycleId(3)).orElseThrow().cycle();
    cycles().save(RandomHistory.reviewed(excluded, "a trial"));
  }

  @Test
  void all_workstations_are_known_by_number() {
    assertThat(upkeep().workstations())
        .containsExactly(STATION, new WorkstationId(2), new WorkstationId(3));
  }

  @Test
  void a_check_counts_quarter_hours_and_units_with_the_excluded_ones() {
    assertThat(upkeep().check(STATION)).isEqualTo(new Check(2, 3, List.of()));
    assertThat(upkeep().check(new WorkstationId(2))).isEqualTo(new Check(0, 0, List.of()));
  }

  @Test
  void what_was_rebuilt_agrees() {
    assertThat(upkeep().rebuild(STATION)).isEqualTo(new Check(2, 3, List.of()));
    assertThat(upkeep().check(STATION)).isEqualTo(new Check(2, 3, List.of()));
  }
}
