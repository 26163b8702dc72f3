package io.cadencia.domain.efficiency;

import static io.cadencia.domain.efficiency.EfficiencyFixture.EIGHT;
import static io.cadencia.domain.efficiency.EfficiencyFixture.at;
import static io.cadencia.domain.efficiency.EfficiencyFixture.sam;
import static io.cadencia.domain.efficiency.EfficiencyFixture.samChangingAt;
import static io.cadencia.domain.efficiency.EfficiencyFixture.span;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.cycle.TestCycles;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sums worked by hand; seconds count from eight o'clock, the beginning of a quarter hour. */
class TallyTest {

  private static final long T0 = EIGHT.toEpochMilli();
  private static final MillisSpans ALWAYS = available(span(-86_400, 864_000));

  private static MillisSpans available(TimeSpan... spans) {
    return MillisSpans.of(StaffedTime.byOne(TimeSpans.union(List.of(spans))));
  }

  /** Ended at the second, after ten seconds of work. */
  private static Completion one(double second) {
    return new Completion(at(second), Duration.ofSeconds(10), false);
  }

  private static List<Completion> ended(double... seconds) {
    return Arrays.stream(seconds).mapToObj(TallyTest::one).toList();
  }

  private static Completion excluded(double second) {
    return new Completion(at(second), Duration.ofSeconds(10), true);
  }

  @SafeVarargs
  private static Tally sum(MillisSpans available, List<Completion>... stretches) {
    var sum = new TallySum();
    for (var units : stretches) {
      sum.add(Tally.of(units, sam(12_000)), available.walk());
    }
    return sum.total();
  }

  @Nested
  class Of_units {

    @Test
    void is_counts_and_sums_of_whole_milliseconds() {
      assertThat(Tally.of(ended(10, 14, 26), sam(12_000)))
          .isEqualTo(
              new Tally(3, 0, 0, 36_000, 30_000, T0 + 10_000, T0 + 26_000, 2, 16_000, 160_000_000));
    }

    @Test
    void of_none_is_nothing() {
      assertThat(Tally.of(List.of(), sam(12_000))).isEqualTo(Tally.NONE);
      assertThat(Tally.NONE.isEmpty()).isTrue();
    }

    @Test
    void leaves_excluded_ones_out_of_all_but_their_count() {
      var units = List.of(excluded(5), one(10), excluded(12), one(20), excluded(30));

      assertThat(Tally.of(units, sam(12_000)))
          .isEqualTo(
              new Tally(2, 3, 0, 24_000, 20_000, T0 + 10_000, T0 + 20_000, 1, 10_000, 100_000_000));
      assertThat(Tally.of(List.of(excluded(5)), sam(12_000)).isEmpty()).isFalse();
    }

    @Test
    void judges_each_by_the_standard_in_force_at_its_end() {
      var tally = Tally.of(ended(9.999, 10, 11), samChangingAt(10, 12_000, 7_000));

      assertThat(tally.earnedMillis()).isEqualTo(12_000 + 7_000 + 7_000);
      assertThat(tally.withoutStandard()).isZero();
    }

    @Test
    void says_how_many_had_no_standard() {
      var tally = Tally.of(ended(1, 2), StandardHistory.none());

      assertThat(tally.withoutStandard()).isEqualTo(2);
      assertThat(tally.earnedMillis()).isZero();
      assertThat(tally.workedMillis()).isEqualTo(20_000);
    }

    @Test
    void counts_an_interval_of_eight_hours_and_none_that_is_longer() {
      assertThat(Tally.of(ended(0, 28_800), sam(1)).intervals()).isOne();
      assertThat(Tally.of(ended(0, 28_800.001), sam(1)).intervals()).isZero();
    }

    @Test
    void takes_the_effective_end_and_duration_of_a_cycle() {
      var cycle = TestCycles.aCycle().correctedTo(Duration.ofSeconds(9)).build();

      assertThat(Completion.of(cycle))
          .isEqualTo(
              new Completion(TestCycles.START.plusSeconds(20), Duration.ofSeconds(9), false));
    }

    @Test
    void refuses_what_is_no_unit() {
      assertThatThrownBy(() -> Completion.of(TestCycles.aCycle().open().numbered(7).build()))
          .hasMessage("not a unit: cycle 7");
    }
  }

  @Nested
  class A_sum_of_stretches {

    @Test
    void counts_the_interval_between_them_too() {
      assertThat(sum(ALWAYS, ended(10, 14), ended(26)))
          .isEqualTo(Tally.of(ended(10, 14, 26), sam(12_000)));
    }

    @Test
    void of_an_empty_one_changes_nothing() {
      assertThat(sum(ALWAYS, ended(10), List.of(), ended(20)))
          .isEqualTo(Tally.of(ended(10, 20), sam(12_000)));
      assertThat(sum(ALWAYS, List.of(), ended(10)).firstEnd()).isEqualTo(T0 + 10_000);
    }

    @Test
    void reaches_over_one_that_holds_only_excluded_units() {
      var tally = sum(ALWAYS, ended(10), List.of(excluded(15)), ended(20));

      assertThat(tally.excluded()).isOne();
      assertThat(tally.intervalMillis()).isEqualTo(10_000);
    }

    @Test
    void does_not_count_a_break_between_two_stretches() {
      var aroundABreak = available(span(0, 100), span(200, 300));
      var tally = sum(aroundABreak, ended(80, 90), ended(220, 240));

      assertThat(tally.units()).isEqualTo(4);
      assertThat(tally.intervals()).isEqualTo(2);
      assertThat(tally.intervalMillis()).isEqualTo(10_000 + 20_000);
      assertThat(tally.intervalSquares()).isEqualTo(100_000_000 + 400_000_000);
    }

    @Test
    void does_not_count_the_intervals_of_a_stretch_with_a_gap() {
      var aroundAGap = available(span(0, 15), span(16, 300));
      var tally = sum(aroundAGap, ended(10, 20, 25), ended(30, 33));

      assertThat(tally.intervals()).isEqualTo(2);
      assertThat(tally.intervalMillis()).isEqualTo(5_000 + 3_000);
      assertThat(tally.units()).isEqualTo(5);
    }

    @Test
    void counts_where_spans_touch() {
      assertThat(sum(available(span(0, 15), span(15, 40)), ended(10, 20)).intervals()).isOne();
    }

    @Test
    void does_not_count_more_than_eight_hours_between_two_stretches() {
      assertThat(sum(ALWAYS, ended(0), ended(28_800)).intervals()).isOne();
      assertThat(sum(ALWAYS, ended(0), ended(28_800.001)).intervals()).isZero();
    }
  }

  @Nested
  class Lies_within_a_stretch {

    @Test
    void if_all_its_ends_do() {
      var tally = Tally.of(ended(10, 20), sam(1));

      assertThat(tally.endsWithin(T0 + 10_000, T0 + 20_001)).isTrue();
      assertThat(tally.endsWithin(T0 + 10_001, T0 + 20_001)).isFalse();
      assertThat(tally.endsWithin(T0 + 10_000, T0 + 20_000)).isFalse();
    }

    @Test
    void which_nobody_knows_of_excluded_units() {
      assertThat(Tally.of(List.of(one(10), excluded(11)), sam(1)).endsWithin(T0, T0 + 90_000))
          .isFalse();
      assertThat(Tally.NONE.endsWithin(0, 90_000)).isFalse();
    }
  }

  @Nested
  class Quarter_hours {

    private final TimeSpan hour = span(0, 3_600);

    private Tally over(QuarterTallies tallies, double from, double to) {
      return tallies.over(at(from).toEpochMilli(), at(to).toEpochMilli(), ALWAYS);
    }

    @Test
    void begin_at_every_fifteenth_minute_of_utc_also_before_1970() {
      assertThat(QuarterHour.of(at(899.999))).isEqualTo(span(0, 900));
      assertThat(QuarterHour.of(at(900))).isEqualTo(span(900, 1_800));
      assertThat(QuarterHour.number(-1)).isEqualTo(-1);
      assertThat(QuarterHour.begin(-1)).isEqualTo(-900_000);
      assertThat(QuarterHour.after(0)).isEqualTo(900_000);
      assertThat(QuarterHour.after(899_999)).isEqualTo(900_000);
      assertThat(QuarterHour.begins(at(900))).isTrue();
      assertThat(QuarterHour.begins(at(900.001))).isFalse();
      assertThat(QuarterHour.begins(at(901))).isFalse();
    }

    @Test
    void are_added_up_over_any_of_them() {
      var tallies = QuarterTallies.of(ended(10, 899.999, 900, 2_000), sam(12_000), hour);

      assertThat(over(tallies, 0, 900).units()).isEqualTo(2);
      assertThat(over(tallies, 900, 1_800).units()).isOne();
      assertThat(over(tallies, 0, 3_600))
          .isEqualTo(Tally.of(ended(10, 899.999, 900, 2_000), sam(12_000)));
      assertThat(over(tallies, 2_700, 3_600)).isEqualTo(Tally.NONE);
    }

    @Test
    void say_whether_a_unit_ends_in_them() {
      var tallies = QuarterTallies.of(List.of(excluded(1_000)), sam(1), hour);

      assertThat(tallies.endIn(T0, T0 + 900_000)).isFalse();
      assertThat(tallies.endIn(T0 + 900_000, T0 + 1_800_000)).isTrue();
      assertThat(tallies.endIn(T0 + 1_800_000, T0 + 9_000_000)).isFalse();
    }

    @Test
    void that_the_range_cuts_begin_where_it_begins() {
      var tallies = QuarterTallies.of(ended(500, 1_000), sam(12_000), span(400, 1_100));

      assertThat(over(tallies, 400, 1_100).units()).isEqualTo(2);
      assertThat(over(tallies, 400, 900).units()).isOne();
    }

    @Test
    void come_in_order() {
      var tallies = new QuarterTallies.Builder(0).add(T0, Tally.of(ended(1), sam(1)));

      assertThatThrownBy(() -> tallies.add(T0, Tally.of(ended(2), sam(1))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must come in order of time");
    }

    @Test
    void hold_no_more_than_a_quarter_hour() {
      var tallies = new QuarterTallies.Builder(1);

      assertThatThrownBy(() -> tallies.add(T0, Tally.of(ended(1, 900), sam(1))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("not a tally of the quarter hour");
      assertThatThrownBy(() -> tallies.add(T0, new Tally(2, 0, 0, 2, 2, T0, T0 + 1_000, 0, 0, 0)))
          .hasMessageContaining("not a tally of the quarter hour");
    }

    @Test
    void are_equal_if_they_hold_the_same() {
      var tallies = QuarterTallies.of(ended(10, 1_000), sam(12_000), hour);

      assertThat(tallies)
          .isEqualTo(QuarterTallies.of(ended(10, 1_000), sam(12_000), hour))
          .hasSameHashCodeAs(QuarterTallies.of(ended(10, 1_000), sam(12_000), hour))
          .isNotEqualTo(QuarterTallies.of(ended(10, 1_001), sam(12_000), hour))
          .isNotEqualTo(QuarterTallies.of(ended(10), sam(12_000), hour))
          .isNotEqualTo("something else");
      assertThat(tallies.toString()).contains("units=1").hasLineCount(2);
    }
  }
}
