package io.cadencia.domain.efficiency;

import static io.cadencia.domain.efficiency.EfficiencyFixture.at;
import static io.cadencia.domain.efficiency.EfficiencyFixture.sam;
import static io.cadencia.domain.efficiency.EfficiencyFixture.samChangingAt;
import static io.cadencia.domain.efficiency.EfficiencyFixture.span;
import static io.cadencia.domain.efficiency.EfficiencyFixture.spans;
import static io.cadencia.domain.efficiency.EfficiencyFixture.station;
import static io.cadencia.domain.efficiency.EfficiencyFixture.unit;
import static io.cadencia.domain.efficiency.EfficiencyFixture.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationEfficiencyTest {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final StationEfficiency EFFICIENCY =
      new StationEfficiency(EfficiencyPolicy.DEFAULT);

  private static Figures hour(StationRecord station) {
    return report(station, span(0, 3600)).summary();
  }

  private static EfficiencyReport report(StationRecord station, TimeSpan range) {
    return EFFICIENCY.report(
        station, Buckets.of(range, Granularity.HOUR, WorkCalendar.unplanned(BOGOTA)));
  }

  private static double percent(@Nullable Percent percent) {
    return Objects.requireNonNull(percent, "a percentage").value();
  }

  @ParameterizedTest
  @CsvSource({
    // SAM s, units, available s, efficiency %, target
    "22.8, 100, 3600, 63.333333333, 157",
    "22.8, 158, 3600, 100.066666667, 157",
    "20.0, 180, 3600, 100.0, 180",
    "60.0, 0, 3600, 0.0, 60",
    "14.5, 30, 1800, 24.166666667, 124",
    "0.001, 1, 1, 0.1, 1000"
  })
  void is_earned_over_available_time(
      double sam, int made, long available, double percent, int target) {
    var station =
        station(
            sam(Math.round(sam * 1000)),
            units(made, available / (double) Math.max(1, made) * 0.999),
            spans(0, (double) available),
            TimeSpans.none());

    var figures = hour(station);

    assertThat(percent(figures.efficiency())).isEqualTo(percent, within(1e-9));
    assertThat(figures.unitsTarget()).isEqualTo(target);
    assertThat(figures.unitsProduced()).isEqualTo(made);
  }

  @Nested
  class A_gap_in_coverage {

    @Test
    void is_taken_off_the_available_time_and_not_off_the_planned() {
      var station = station(sam(20_000), units(60, 20), spans(0, 3600), spans(1800, 2700));

      var figures = hour(station);

      assertThat(figures.planned()).isEqualTo(Duration.ofHours(1));
      assertThat(figures.available()).isEqualTo(Duration.ofMinutes(45));
      assertThat(figures.coverage()).isEqualTo(new Ratio(0.75));
      assertThat(figures.efficiency()).isEqualTo(new Percent(100.0 * 1200 / 2700));
      assertThat(figures.unitsTarget()).isEqualTo(135);
      assertThat(figures.unitsPlanned()).isEqualTo(180.0);
    }

    @Test
    void of_more_than_half_the_time_leaves_no_percentage() {
      var station = station(sam(20_000), units(60, 20), spans(0, 3600), spans(1700, 3600));

      var figures = hour(station);

      assertThat(figures.efficiency()).isNull();
      assertThat(figures.ci95Low()).isNull();
      assertThat(figures.unitsProduced()).isEqualTo(60);
      assertThat(figures.available()).isEqualTo(Duration.ofSeconds(1700));
    }
  }

  @Nested
  class What_cannot_be_known {

    @Test
    void is_null_without_a_standard() {
      var figures =
          hour(station(StandardHistory.none(), units(10, 20), spans(0, 3600), TimeSpans.none()));

      assertThat(figures.efficiency()).isNull();
      assertThat(figures.unitsTarget()).isNull();
      assertThat(figures.unitsPlanned()).isNull();
      assertThat(figures.averageCycleSeconds()).isEqualTo(20);
    }

    @Test
    void is_null_when_nothing_was_planned() {
      var figures = hour(station(sam(20_000), List.of(), TimeSpans.none(), TimeSpans.none()));

      assertThat(figures.coverage()).isNull();
      assertThat(figures.efficiency()).isNull();
      assertThat(figures.averageCycleSeconds()).isNull();
    }
  }

  @Nested
  class The_series {

    @Test
    void puts_a_unit_into_the_bucket_of_its_end_and_sums_to_the_whole() {
      var station =
          station(
              sam(600_000),
              List.of(unit(0, 600), unit(3000, 3600), unit(3601, 4200)),
              spans(0, 7200),
              TimeSpans.none());

      var report = report(station, span(0, 7200));

      assertThat(report.series())
          .extracting(p -> p.figures().unitsProduced())
          .containsExactly(1, 2);
      assertThat(report.summary().unitsProduced()).isEqualTo(3);
    }

    @Test
    void lists_only_buckets_that_touch_planned_time_or_hold_a_unit() {
      var station =
          station(sam(600_000), List.of(unit(9000, 10_000)), spans(0, 3600), TimeSpans.none());

      var report = report(station, span(-7200, 14_400));

      assertThat(report.series())
          .extracting(EfficiencyPoint::start)
          .containsExactly(at(0), at(7200));
    }

    @Test
    void begins_its_first_bucket_where_the_range_begins() {
      var station = station(sam(600_000), List.of(), spans(0, 7200), TimeSpans.none());

      var report = report(station, span(1800, 7200));

      assertThat(report.series())
          .extracting(EfficiencyPoint::start)
          .containsExactly(at(1800), at(3600));
    }

    @Test
    void floors_its_total_and_not_the_sum_of_floors() {
      var station = station(sam(1_000_000), List.of(), spans(0, 7200), TimeSpans.none());

      var report = report(station, span(0, 7200));

      assertThat(report.series()).extracting(p -> p.figures().unitsTarget()).containsExactly(3, 3);
      assertThat(report.summary().unitsTarget()).isEqualTo(7);
    }

    @Test
    void cuts_hours_of_a_half_hour_zone_where_its_clocks_strike() {
      var hours =
          Buckets.of(
              span(0, 3600), Granularity.HOUR, WorkCalendar.unplanned(ZoneId.of("Asia/Kolkata")));
      var station = station(sam(600_000), List.of(), spans(0, 3600), TimeSpans.none());

      var report = EFFICIENCY.report(station, hours);

      assertThat(report.series())
          .extracting(EfficiencyPoint::start)
          .containsExactly(at(0), at(1800));
    }
  }

  @Nested
  class A_standard_that_changes_within_the_hour {

    @Test
    void splits_the_target_and_judges_each_unit_by_what_was_in_force_at_its_end() {
      var station =
          station(
              samChangingAt(1800, 20_000, 30_000),
              List.of(unit(0, 20), unit(1790, 1800)),
              spans(0, 3600),
              TimeSpans.none());

      var figures = hour(station);

      assertThat(figures.unitsTarget()).isEqualTo(90 + 60);
      assertThat(figures.efficiency()).isEqualTo(new Percent(100.0 * 50 / 3600));
    }
  }

  @Nested
  class The_interval {

    @Test
    void needs_five_units() {
      var four = station(sam(20_000), units(4, 20), spans(0, 100), TimeSpans.none());
      assertThat(hour(four).ci95Low()).isNull();
    }

    @Test
    void follows_the_spread_of_the_times_between_completions() {
      // ends at 10, 20, 40, 50, 70: between them 10, 20, 10, 20; mean 15, sd 5.7735, cv 0.384900
      var units = List.of(unit(0, 10), unit(10, 20), unit(20, 40), unit(40, 50), unit(50, 70));
      var station = station(sam(10_000), units, spans(0, 100), TimeSpans.none());

      var figures = hour(station);

      double half = 1.96 * 0.3849001794597505 / Math.sqrt(5);
      assertThat(percent(figures.ci95Low())).isEqualTo(50 * (1 - half), within(1e-9));
      assertThat(percent(figures.ci95High())).isEqualTo(50 * (1 + half), within(1e-9));
    }
  }

  @Test
  void an_aborted_cycle_is_no_unit() {
    var aborted =
        Cycle.started(
                new CycleId(7),
                new WorkstationId(1),
                at(0),
                new Confidence(1),
                new Provenance("m", "s", "r", "c"))
            .aborted(at(5), null);

    assertThatThrownBy(
            () -> station(sam(1000), List.of(aborted), TimeSpans.none(), TimeSpans.none()))
        .hasMessage("not a unit: cycle 7");
  }
}
