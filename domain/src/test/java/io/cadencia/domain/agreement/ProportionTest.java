package io.cadencia.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows D-29 and E-05: precision and recall of counts with their uncertainty. */
class ProportionTest {

  @ParameterizedTest
  @DisplayName("E-05 Wilson intervals of Newcombe 1998, table I, method 3")
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void wilson_as_printed(int part, int whole, double lower, double upper) {
    var interval = new Proportion(part, whole).wilson(0.95);

    assertThat(interval.lower()).isEqualTo(lower, within(0.00005));
    assertThat(interval.upper()).isEqualTo(upper, within(0.00005));
  }

  @Test
  void is_a_share_from_0_to_1() {
    assertThat(new Proportion(3, 4).value()).isEqualTo(0.75);
    assertThat(new Proportion(0, 4).wilson(0.95).lower()).isZero();
    assertThat(new Proportion(4, 4).wilson(0.95).upper()).isEqualTo(1);
    assertThat(new Proportion(7, 7).value()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"-1, 4", "5, 4", "0, 0"})
  void of_nothing_is_refused(int part, int whole) {
    assertThatThrownBy(() -> new Proportion(part, whole))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was " + part + " of " + whole);
  }

  @Test
  void counts_agree_by_what_was_matched_invented_and_missed() {
    var span = new CycleSpan(Instant.EPOCH, Instant.ofEpochSecond(10));
    var pair = new CycleMatching.Pair(span, span);
    var first = new CycleMatching(List.of(pair, pair), List.of(span), List.of());
    var second = new CycleMatching(List.of(pair), List.of(), List.of(span, span));

    var counts = CountAgreement.of(List.of(first, second));

    assertThat(counts.precision()).isEqualTo(new Proportion(3, 5));
    assertThat(counts.recall()).isEqualTo(new Proportion(3, 4));
  }

  @Test
  void counts_of_nothing_say_nothing() {
    var counts = CountAgreement.of(List.of());

    assertThat(counts.precision()).isNull();
    assertThat(counts.recall()).isNull();
  }
}
