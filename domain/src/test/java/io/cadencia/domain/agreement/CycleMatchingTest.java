package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Row E-05: which measured cycle is which true one. */
class CycleMatchingTest {

  private static CycleSpan span(long from, long to) {
    return new CycleSpan(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to));
  }

  @Test
  void half_of_the_time_is_not_enough() {
    var half = CycleMatching.of(List.of(span(0, 10)), List.of(span(0, 20)));
    var more = CycleMatching.of(List.of(span(0, 10)), List.of(span(0, 19)));

    assertThat(half.pairs()).isEmpty();
    assertThat(half.missed()).containsExactly(span(0, 10));
    assertThat(half.invented()).containsExactly(span(0, 20));
    assertThat(more.pairs()).containsExactly(new CycleMatching.Pair(span(0, 10), span(0, 19)));
  }

  @Test
  void of_two_candidates_the_closer_is_taken_and_only_once() {
    var matching =
        CycleMatching.of(
            List.of(span(100, 110), span(101, 111)), List.of(span(100, 113), span(100, 111)));

    assertThat(matching.pairs())
        .containsExactly(
            new CycleMatching.Pair(span(100, 110), span(100, 111)),
            new CycleMatching.Pair(span(101, 111), span(100, 113)));
    assertThat(matching.invented()).isEmpty();
  }

  @Test
  void cycles_apart_or_without_length_never_match() {
    assertThat(CycleMatching.of(List.of(span(0, 10)), List.of(span(10, 20))).pairs()).isEmpty();
    assertThat(CycleMatching.of(List.of(span(5, 5)), List.of(span(5, 5))).pairs()).isEmpty();
  }

  @Test
  void pairs_come_in_the_order_of_the_true_cycles() {
    var matching =
        CycleMatching.of(List.of(span(20, 30), span(0, 10)), List.of(span(20, 30), span(0, 10)));

    assertThat(matching.pairs())
        .extracting(CycleMatching.Pair::truth)
        .containsExactly(span(0, 10), span(20, 30));
  }

  @Test
  void only_what_lies_within_is_scored() {
    var matching =
        new CycleMatching(
            List.of(
                new CycleMatching.Pair(span(4, 9), span(5, 9)),
                new CycleMatching.Pair(span(5, 9), span(4, 9))),
            List.of(span(10, 20), span(10, 21)),
            List.of(span(4, 8), span(12, 14)));

    var scored = matching.scoredWithin(Instant.ofEpochSecond(5), Instant.ofEpochSecond(20));

    assertThat(scored.pairs()).containsExactly(new CycleMatching.Pair(span(5, 9), span(4, 9)));
    assertThat(scored.missed()).containsExactly(span(10, 20));
    assertThat(scored.invented()).containsExactly(span(12, 14));
  }

  @Test
  void errors_of_start_and_end_are_told_apart() {
    var agreement =
        Agreement.of(
            CycleMatching.of(
                List.of(span(100, 110), span(200, 210)), List.of(span(98, 111), span(200, 207))));

    assertThat(agreement.startMaeSeconds()).isEqualTo(1);
    assertThat(agreement.endMaeSeconds()).isEqualTo(2);
    assertThat(agreement.biasSeconds()).isZero();
    assertThat(agreement.maeSeconds()).isEqualTo(3, within(1e-12));
  }

  @Test
  void counts_of_several_workstations_add_up() {
    var first = CycleMatching.of(List.of(span(0, 10), span(20, 30)), List.of(span(0, 10)));
    var second = CycleMatching.of(List.of(span(0, 10)), List.of(span(0, 10), span(50, 60)));

    var pooled = Agreement.pooled(List.of(first, second));

    assertThat(pooled.trueCycles()).isEqualTo(3);
    assertThat(pooled.measuredCycles()).isEqualTo(3);
    assertThat(pooled.precision()).isEqualTo(2 / 3.0);
  }

  @Test
  void a_cycle_does_not_end_before_it_starts() {
    assertThatThrownBy(() -> span(2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1970-01-01T00:00:02Z");
    assertThat(span(1, 1).duration()).isZero();
  }
}
