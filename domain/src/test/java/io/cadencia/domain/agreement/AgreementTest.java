package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

  private static CycleSpan span(double start, double end) {
    return new CycleSpan(
        Instant.ofEpochMilli(Math.round(start * 1000)),
        Instant.ofEpochMilli(Math.round(end * 1000)));
  }

  @Test
  void counts_what_was_found_missed_and_invented() {
    var truth = List.of(span(0, 10), span(12, 22), span(24, 34));
    var measured = List.of(span(0.2, 10.1), span(24.1, 33.5), span(40, 50), span(60, 70));

    var agreement = Agreement.of(CycleMatching.of(truth, measured));

    assertThat(agreement.matched()).isEqualTo(2);
    assertThat(agreement.recall()).isEqualTo(2.0 / 3);
    assertThat(agreement.precision()).isEqualTo(0.5);
  }

  @Test
  void tells_error_and_bias_of_the_cycle_time() {
    var truth = List.of(span(0, 10), span(20, 30));
    var measured = List.of(span(0, 10.4), span(20, 29.8));

    var agreement = Agreement.of(CycleMatching.of(truth, measured));

    assertThat(agreement.maeSeconds()).isEqualTo(0.3, within(1e-12));
    assertThat(agreement.biasSeconds()).isEqualTo(0.1, within(1e-12));
    assertThat(agreement.endMaeSeconds()).isEqualTo(0.3, within(1e-12));
    assertThat(agreement.startMaeSeconds()).isZero();
  }

  @Test
  void two_cycles_measured_as_one_are_one_missed_cycle() {
    var agreement =
        Agreement.of(CycleMatching.of(List.of(span(0, 10), span(11, 30)), List.of(span(0, 30))));

    assertThat(agreement.matched()).isEqualTo(1);
    assertThat(agreement.recall()).isEqualTo(0.5);
  }

  @Test
  void says_nothing_where_there_is_nothing() {
    var agreement = Agreement.of(CycleMatching.of(List.of(), List.of()));

    assertThat(agreement.precision()).isNull();
    assertThat(agreement.recall()).isNull();
    assertThat(agreement.maeSeconds()).isNull();
  }

  @Test
  void leaves_cycles_at_the_edges_of_a_recording_unscored() {
    var matching =
        CycleMatching.of(
            List.of(span(2, 12), span(14, 24), span(45, 57)),
            List.of(span(1, 9), span(14, 24), span(46, 58), span(58, 59)));

    var scored = matching.scoredWithin(Instant.ofEpochSecond(5), Instant.ofEpochSecond(55));

    assertThat(Agreement.of(scored).trueCycles()).isEqualTo(1);
    assertThat(Agreement.of(scored).measuredCycles()).isEqualTo(1);
  }
}
