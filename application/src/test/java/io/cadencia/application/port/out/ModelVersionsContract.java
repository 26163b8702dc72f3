package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.cycle.TestCycles;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every {@link ModelVersions} knows; the stations are those of {@link TestPlants}. */
@DisplayName("A-59 the models that were used")
public abstract class ModelVersionsContract {

  private static final ModelIdentity OLD = new ModelIdentity("yolov8n/ort-1.28.0", "a".repeat(64));
  private static final ModelIdentity NEW = new ModelIdentity("yolov8n/ort-1.29.0", "b".repeat(64));

  protected abstract CycleRepository cycles();

  protected abstract PlantRepository plant();

  protected abstract ModelVersions versions();

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant());
    assertThat(versions().used()).isEmpty();
  }

  private void measured(TestCycles.Builder cycle, ModelIdentity with) {
    var measured = cycle.build();
    cycles()
        .save(
            new Cycle(
                measured.id(),
                measured.workstation(),
                measured.operator(),
                measured.measuredStatus(),
                measured.measuredStart(),
                measured.measuredEnd(),
                measured.override(),
                measured.confidence(),
                new Provenance(with.version(), with.sha256(), "roi", "config"),
                measured.samVersion(),
                measured.review()));
  }

  @Test
  void are_known_each_with_its_first_and_last_use() {
    measured(aCycle().numbered(1).startedAfter(500).measured(Duration.ofSeconds(20)), NEW);
    measured(aCycle().numbered(2).startedAfter(30).measured(Duration.ofSeconds(20)), OLD);
    measured(aCycle().numbered(3).startedAfter(600).open(), NEW);

    assertThat(versions().used())
        .containsExactly(
            new ModelVersions.Use(OLD, START.plusSeconds(30), START.plusSeconds(50)),
            new ModelVersions.Use(NEW, START.plusSeconds(500), START.plusSeconds(600)));
  }

  @Test
  void of_the_newest_cycle_is_that_of_the_greatest_number() {
    assertThat(versions().ofNewestCycle()).isEmpty();
    measured(aCycle().numbered(2).startedAfter(30), OLD);
    measured(aCycle().numbered(1).startedAfter(900), NEW);

    assertThat(versions().ofNewestCycle()).contains(OLD.version());
  }

  @Test
  void stay_known_when_their_cycles_are_gone() {
    measured(aCycle().numbered(1), OLD);

    cycles().deleteEndedBefore(START.plusSeconds(3600), 10);

    assertThat(versions().used()).extracting(ModelVersions.Use::model).containsExactly(OLD);
    assertThat(versions().ofNewestCycle()).isEmpty();
  }
}
