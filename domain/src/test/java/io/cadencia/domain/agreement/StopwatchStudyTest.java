package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Row E-05: the machine is judged only while somebody watched. */
class StopwatchStudyTest {

  private static CycleSpan span(long from, long to) {
    return new CycleSpan(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
  }

  private static CycleMatching matching(List<CycleSpan> stopwatch, CycleSpan... machine) {
    var study = StopwatchStudy.of(Map.of("P", stopwatch), Map.of("P", List.of(machine)));
    return study.matchings().getOrDefault("P", new CycleMatching(List.of(), List.of(), List.of()));
  }

  @Test
  void cycles_before_and_after_the_sitting_are_not_invented() {
    var found =
        matching(
            List.of(span(100, 120), span(130, 150)), span(70, 90), span(100, 121), span(160, 180));

    assertThat(found.pairs()).hasSize(1);
    assertThat(found.missed()).containsExactly(span(130, 150));
    assertThat(found.invented()).isEmpty();
  }

  @Test
  void a_cycle_belongs_to_the_sitting_that_holds_its_middle() {
    var stopwatch = List.of(span(100, 110), span(190, 200));

    assertThat(matching(stopwatch, span(80, 120)).invented()).hasSize(1);
    assertThat(matching(stopwatch, span(80, 118)).invented()).isEmpty();
    assertThat(matching(stopwatch, span(180, 220)).invented()).hasSize(1);
    assertThat(matching(stopwatch, span(182, 220)).invented()).isEmpty();
    assertThat(matching(stopwatch, span(140, 150)).invented()).hasSize(1);
  }

  @Test
  void more_than_five_minutes_between_two_cycles_part_two_sittings() {
    var within = List.of(span(0, 10), span(310, 320));
    var apart = List.of(span(311, 321), span(0, 10));

    assertThat(matching(within, span(100, 120)).invented()).hasSize(1);
    assertThat(matching(apart, span(100, 120)).invented()).isEmpty();
    assertThat(matching(apart, span(312, 321)).pairs()).hasSize(1);
  }

  @Test
  void a_sitting_lasts_until_its_latest_end() {
    var stopwatch = List.of(span(0, 100), span(10, 20));

    assertThat(matching(stopwatch, span(88, 98)).invented()).hasSize(1);
  }

  @Test
  void a_workstation_the_machine_did_not_see_has_missed_all() {
    var study =
        StopwatchStudy.of(
            Map.of("P", List.of(span(0, 10)), "Q", List.of(span(0, 10))),
            Map.of("P", List.of(span(0, 10)), "R", List.of(span(0, 10))));

    assertThat(study.matchings()).containsOnlyKeys("P", "Q");
    assertThat(study.matched()).isEqualTo(1);
    assertThat(CountAgreement.of(study.matchings().values()).recall())
        .isEqualTo(new Proportion(1, 2));
  }
}
