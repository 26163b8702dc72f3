package io.cadencia.domain.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.standard.StandardHistory.Stretch;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("D-30 A history of standards")
class StandardHistoryTest {

  private static final StandardSource BULLETIN = StandardSource.of(new BulletinId("ab".repeat(32)));

  private static Instant at(long seconds) {
    return Instant.EPOCH.plusSeconds(seconds);
  }

  private static TimeSpan span(long from, long to) {
    return new TimeSpan(at(from), at(to));
  }

  private static StandardTime sam(long millis) {
    return StandardTime.ofMillis(millis);
  }

  private static StandardVersion version(int number, long validFrom, long millis) {
    return new StandardVersion(number, at(validFrom), sam(millis));
  }

  private static StandardWithdrawal withdrawal(int number, long validFrom) {
    return new StandardWithdrawal(number, at(validFrom), BULLETIN);
  }

  @Nested
  class At_a_moment {

    private final StandardHistory history =
        StandardHistory.of(List.of(version(2, 200, 11_000), version(1, 100, 12_000)));

    @Test
    void has_a_version_in_force_from_its_first_instant_on() {
      assertThat(history.at(at(100).minusMillis(1))).isEmpty();
      assertThat(history.at(at(100))).contains(version(1, 100, 12_000));
      assertThat(history.at(at(200).minusMillis(1))).contains(version(1, 100, 12_000));
      assertThat(history.at(at(200))).contains(version(2, 200, 11_000));
      assertThat(history.at(Instant.MAX)).contains(version(2, 200, 11_000));
    }

    @Test
    void follows_of_two_from_the_same_moment_the_one_given_last() {
      var corrected =
          StandardHistory.of(
              List.of(version(3, 200, 10_000), version(1, 100, 12_000), version(2, 200, 11_000)));

      assertThat(corrected.at(at(200))).contains(version(3, 200, 10_000));
      assertThat(corrected.newest()).contains(version(3, 200, 10_000));
    }

    @Test
    void is_corrected_in_the_past_up_to_the_next_start() {
      var corrected =
          StandardHistory.of(
              List.of(version(1, 100, 12_000), version(2, 200, 11_000), version(3, 150, 9_000)));

      assertThat(corrected.at(at(149))).contains(version(1, 100, 12_000));
      assertThat(corrected.at(at(150))).contains(version(3, 150, 9_000));
      assertThat(corrected.at(at(200))).contains(version(2, 200, 11_000));
      assertThat(corrected.newest()).contains(version(2, 200, 11_000));
      assertThat(corrected.nextNumber()).isEqualTo(4);
      assertThat(corrected.nextChangeAfter(at(150))).contains(at(200));
      assertThat(corrected.nextChangeAfter(at(99))).contains(at(100));
      assertThat(corrected.nextChangeAfter(at(200))).isEmpty();
    }

    @Test
    void has_none_once_it_was_withdrawn_and_may_have_one_again() {
      var withdrawn =
          StandardHistory.of(
              List.of(version(1, 100, 12_000), withdrawal(2, 200), version(3, 300, 9_000)));

      assertThat(withdrawn.at(at(199))).isPresent();
      assertThat(withdrawn.at(at(200))).isEmpty();
      assertThat(withdrawn.at(at(299))).isEmpty();
      assertThat(withdrawn.at(at(300))).contains(version(3, 300, 9_000));
    }
  }

  @Nested
  class Of_none {

    @Test
    void is_empty() {
      assertThat(StandardHistory.none().isEmpty()).isTrue();
      assertThat(StandardHistory.none().at(at(0))).isEmpty();
      assertThat(StandardHistory.none().newest()).isEmpty();
      assertThat(StandardHistory.none().nextNumber()).isEqualTo(1);
      assertThat(StandardHistory.none().stretches(span(0, 10))).isEmpty();
      assertThat(StandardHistory.of(List.of(withdrawal(1, 0))).isEmpty()).isTrue();
    }
  }

  @Nested
  class Over_a_span {

    private final StandardHistory history =
        StandardHistory.of(
            List.of(
                version(1, 100, 12_000),
                version(2, 200, 11_000),
                withdrawal(3, 300),
                version(4, 400, 10_000)));

    @Test
    void is_cut_at_every_change_and_leaves_out_what_has_no_standard() {
      assertThat(history.stretches(span(50, 500)))
          .containsExactly(
              new Stretch(span(100, 200), sam(12_000)),
              new Stretch(span(200, 300), sam(11_000)),
              new Stretch(span(400, 500), sam(10_000)));
    }

    @Test
    void that_no_change_touches_is_one_stretch() {
      assertThat(history.stretches(span(110, 190)))
          .containsExactly(new Stretch(span(110, 190), sam(12_000)));
      assertThat(history.stretches(span(100, 200)))
          .containsExactly(new Stretch(span(100, 200), sam(12_000)));
    }

    @Test
    void that_is_empty_or_without_a_standard_has_no_stretch() {
      assertThat(history.stretches(span(150, 150))).isEmpty();
      assertThat(history.stretches(span(0, 100))).isEmpty();
      assertThat(history.stretches(span(310, 390))).isEmpty();
    }
  }

  @Nested
  class A_version {

    private final Operation turn = new Operation("VOLTEAR", null, sam(9_001));
    private final Operation stitch = new Operation("PESPUNTAR", "MPP", sam(12_000));

    @Test
    void is_the_sum_of_its_operations() {
      assertThat(StandardVersion.of(1, at(0), List.of(turn, stitch), BULLETIN).sam())
          .isEqualTo(sam(21_001));
      assertThatThrownBy(
              () -> new StandardVersion(1, at(0), sam(21_000), List.of(turn, stitch), BULLETIN))
          .hasMessage("the SAM must be the sum of its operations, 21001 ms, was 21000 ms");
      assertThatThrownBy(() -> StandardVersion.of(1, at(0), List.of(), BULLETIN))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knows_whether_the_configuration_gave_it() {
      var configured = StandardVersion.of(1, at(0), List.of(turn), StandardSource.CONFIGURATION);
      var imported = StandardVersion.of(2, at(9), List.of(stitch), BULLETIN);

      var history = StandardHistory.of(List.of(imported, configured));

      assertThat(history.newestFromConfiguration()).contains(configured);
      assertThat(history.changes()).containsExactly(configured, imported);
    }

    @Test
    void counts_from_one() {
      assertThatThrownBy(() -> version(0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> withdrawal(0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
