package io.cadencia.domain.efficiency;

import static io.cadencia.domain.efficiency.EfficiencyFixture.at;
import static io.cadencia.domain.efficiency.EfficiencyFixture.sam;
import static io.cadencia.domain.efficiency.EfficiencyFixture.span;
import static io.cadencia.domain.efficiency.EfficiencyFixture.spans;
import static io.cadencia.domain.efficiency.EfficiencyFixture.station;
import static io.cadencia.domain.efficiency.EfficiencyFixture.unit;
import static io.cadencia.domain.efficiency.EfficiencyFixture.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.shift.ShiftPlan;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("A-63: the series of a module")
class ModuleSeriesTest {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");

  private static EfficiencyReport hours(TimeSpan range, StationRecord... stations) {
    return new ModuleEfficiency(EfficiencyPolicy.DEFAULT)
        .report(
            List.of(stations),
            null,
            Buckets.of(range, Granularity.HOUR, WorkCalendar.unplanned(BOGOTA)));
  }

  @Test
  void leaves_out_only_hours_in_which_no_station_was_planned_or_made_a_unit() {
    var planned = station(sam(600_000), List.of(), spans(0, 3600), TimeSpans.none());
    var worked =
        station(sam(600_000), List.of(unit(7300, 7400)), TimeSpans.none(), TimeSpans.none());

    var report = hours(span(-3600, 10_800), planned, worked);

    assertThat(report.series()).extracting(EfficiencyPoint::start).containsExactly(at(0), at(7200));
  }

  @Test
  void adds_up_planned_time_gaps_and_excluded_units_of_all_stations() {
    var excluded = units(3, 100).stream().map(one -> one.excludedFor("prueba")).toList();
    var first = station(sam(100_000), excluded, spans(0, 3600), spans(0, 900));
    var second = station(sam(100_000), units(9, 100), spans(0, 1800), TimeSpans.none());

    var figures = hours(span(0, 3600), first, second).summary();

    assertThat(figures.planned()).isEqualTo(Duration.ofMinutes(90));
    assertThat(figures.available()).isEqualTo(Duration.ofMinutes(75));
    assertThat(figures.coverage()).isEqualTo(new Ratio(4500.0 / 5400));
    assertThat(figures.excluded()).isEqualTo(3);
    assertThat(figures.cycles()).isEqualTo(9);
    assertThat(figures.efficiency()).isEqualTo(new Percent(100.0 * 900 / 4500));
  }

  @Nested
  class More_units_than_fit_into_small_numbers {

    /** 1200 units of 10 and 20 s in turn: 1199 intervals, mean near 15, cv near a third. */
    private static List<Cycle> inTurn() {
      var units = new ArrayList<Cycle>();
      double time = 0;
      for (int i = 0; i < 1200; i++) {
        double length = i % 2 == 0 ? 10 : 20;
        units.add(unit(time, time + length));
        time += length;
      }
      return units;
    }

    @Test
    void have_the_same_interval_by_the_same_formula() {
      var record = station(sam(10_000), inTurn(), spans(0, 18_000.001), TimeSpans.none());

      var figures = hours(span(0, 18_000.001), record).summary();

      // between the 1200 ends lie 600 intervals of 20 s and 599 of 10 s
      double mean = (600 * 20 + 599 * 10) / 1199.0;
      double squares = 600 * Math.pow(20 / mean - 1, 2) + 599 * Math.pow(10 / mean - 1, 2);
      double half = 1.96 * Math.sqrt(squares / 1198 / 1200);
      double efficiency = Objects.requireNonNull(figures.efficiency()).value();
      assertThat(Objects.requireNonNull(figures.ci95High()).value())
          .isEqualTo(efficiency * (1 + half), within(1e-9));
    }
  }

  @Nested
  @DisplayName("D-20: by shift")
  class By_shift {

    private final WorkCalendar calendar =
        WorkCalendar.of(
            ProductionDays.fromMidnight(BOGOTA),
            List.of(
                new ShiftPlan(
                    1, LocalDate.of(2026, 1, 1), List.of(shift("A", 6, 10), shift("B", 14, 10)))),
            List.of(),
            List.of(span(50_400, 54_000)));

    private static Shift shift(String code, int hour, int minute) {
      return new Shift(
          code,
          "Turno " + code,
          LocalTime.of(hour, minute),
          LocalTime.of(hour + 6, minute),
          EnumSet.allOf(DayOfWeek.class),
          List.of(),
          Map.of());
    }

    @Test
    void a_bucket_reaches_from_where_a_shift_or_overtime_begins_to_where_the_next_does() {
      // eight o'clock is zero: 06:10 lies 6600 s before it, 14:10 lies 22,200 s after it
      var buckets = Buckets.of(span(-7200, 60_000), Granularity.SHIFT, calendar);

      assertThat(buckets.spans())
          .containsExactly(
              span(-7200, -6600), span(-6600, 22_200), span(22_200, 50_400), span(50_400, 60_000));
    }

    @Test
    void the_range_falls_into_stretches_where_a_bucket_begins_within_a_quarter_hour() {
      var buckets = Buckets.of(span(-7200, 60_000), Granularity.SHIFT, calendar);

      assertThat(buckets.keepQuarterHours()).isFalse();
      assertThat(buckets.stretchesOfQuarterHours())
          .containsExactly(span(-7200, -6600), span(-6600, 22_200), span(22_200, 60_000));
      assertThat(Buckets.whole(span(0, 60)).spans()).containsExactly(span(0, 60));
    }

    @Test
    void tallies_of_the_stretches_are_joined_to_those_of_the_whole() {
      var units = units(20, 100).stream().map(Completion::of).toList();
      var cut = at(1000);
      var before = units.stream().filter(one -> one.end().isBefore(cut)).toList();
      var after = units.stream().filter(one -> !one.end().isBefore(cut)).toList();
      var joined =
          QuarterTallies.joined(
              List.of(
                  QuarterTallies.of(before, sam(1000), new TimeSpan(at(0), cut)),
                  QuarterTallies.of(after, sam(1000), new TimeSpan(cut, at(3600)))));

      var whole = new Buckets(span(0, 3600), List.of(span(0, 1000), span(1000, 3600)));
      var record =
          new StationRecord(sam(1000), joined, StaffedTime.byOne(spans(0, 3600)), TimeSpans.none());
      var report = new StationEfficiency(EfficiencyPolicy.DEFAULT).report(record, whole);

      assertThat(report.series())
          .extracting(point -> point.figures().unitsProduced())
          .containsExactly(before.size(), after.size());
      assertThat(report.summary().unitsProduced()).isEqualTo(20);
    }
  }
}
