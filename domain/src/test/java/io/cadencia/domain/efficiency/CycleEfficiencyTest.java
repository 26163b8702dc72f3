package io.cadencia.domain.efficiency;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.cycle.TestCycles;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CycleEfficiencyTest {

  /** Twelve seconds, and ten from a minute after the start of the test cycles. */
  private static final StandardHistory STANDARDS =
      StandardHistory.of(
          List.of(
              new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)),
              new StandardVersion(2, START.plusSeconds(60), StandardTime.ofMillis(10_000))));

  private static void assertEfficiency(TestCycles.Builder cycle, double percent) {
    assertThat(CycleEfficiency.of(cycle.build(), STANDARDS)).contains(new Percent(percent));
  }

  private static void assertNoEfficiency(TestCycles.Builder cycle) {
    assertThat(CycleEfficiency.of(cycle.build(), STANDARDS)).isEmpty();
  }

  @Test
  void is_the_standard_over_the_measured_duration() {
    assertEfficiency(aCycle().measured(Duration.ofSeconds(16)), 75);
  }

  @Test
  void is_not_capped() {
    assertEfficiency(aCycle().measured(Duration.ofSeconds(8)), 150);
  }

  @Test
  void goes_by_the_correction_where_there_is_one() {
    assertEfficiency(
        aCycle().measured(Duration.ofSeconds(16)).correctedTo(Duration.ofSeconds(24)), 50);
  }

  @Test
  void goes_by_the_standard_in_force_at_the_end() {
    assertEfficiency(aCycle().startedAfter(40).measured(Duration.ofSeconds(19)), 1200.0 / 19);
    assertEfficiency(aCycle().startedAfter(40).measured(Duration.ofSeconds(20)), 50);
  }

  @Test
  void is_not_known_of_a_cycle_that_is_no_unit() {
    assertNoEfficiency(aCycle().abortedAfter(Duration.ofSeconds(16)));
    assertNoEfficiency(aCycle().open());
  }

  @Test
  void is_not_known_without_a_standard_or_a_duration() {
    var cycle = aCycle().build();

    assertThat(CycleEfficiency.of(cycle, StandardHistory.none())).isEmpty();
    assertNoEfficiency(aCycle().measured(Duration.ZERO));
  }
}
