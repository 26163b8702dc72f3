package io.cadencia.domain.efficiency;

import static io.cadencia.domain.efficiency.EfficiencyFixture.sam;
import static io.cadencia.domain.efficiency.EfficiencyFixture.span;
import static io.cadencia.domain.efficiency.EfficiencyFixture.spans;
import static io.cadencia.domain.efficiency.EfficiencyFixture.station;
import static io.cadencia.domain.efficiency.EfficiencyFixture.units;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpans;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OperatorEfficiencyTest {

  private static final Buckets TWO_HOURS =
      Buckets.of(span(0, 7200), Granularity.HOUR, WorkCalendar.unplanned(ZoneOffset.UTC));

  private static EfficiencyReport report(List<StationRecord> stations) {
    return new OperatorEfficiency(EfficiencyPolicy.DEFAULT).report(stations, TWO_HOURS);
  }

  @Nested
  @DisplayName("A-49: an operator who moves to another workstation after an hour")
  class Who_moves {

    // 90 units of 30 s SAM in the first hour, 40 of 60 s SAM in the second with a gap of 20 minutes
    private final EfficiencyReport report =
        report(
            List.of(
                station(sam(30_000), units(90, 40), spans(0, 3600), TimeSpans.none()),
                station(
                    sam(60_000),
                    units(120, 60).subList(60, 100),
                    spans(3600, 7200),
                    spans(6000, 7200))));

    @Test
    void is_judged_by_the_units_and_the_time_of_both() {
      var summary = report.summary();

      assertThat(summary.efficiency())
          .isEqualTo(new Percent(100.0 * (90 * 30 + 40 * 60) / (3600 + 2400)));
      assertThat(summary.available()).isEqualTo(Duration.ofMinutes(100));
      assertThat(summary.coverage()).isEqualTo(new Ratio(6000.0 / 7200));
    }

    @Test
    void has_made_the_units_of_both_and_takes_their_mean_time() {
      var summary = report.summary();

      assertThat(summary.unitsProduced()).isEqualTo(130);
      assertThat(summary.averageCycleSeconds()).isEqualTo((90 * 40 + 40 * 60) / 130.0);
    }

    @Test
    void is_to_make_what_the_time_at_each_allows_for() {
      // 3600 / 30 + 2400 / 60; planned 3600 / 30 + 3600 / 60
      assertThat(report.summary().unitsTarget()).isEqualTo(160);
      assertThat(report.summary().unitsPlanned()).isEqualTo(180.0);
    }

    @Test
    void has_hours_that_add_up() {
      // the 90th unit ends as the second hour begins
      assertThat(report.series())
          .extracting(point -> point.figures().unitsProduced())
          .containsExactly(89, 41);
    }
  }

  @Test
  void at_one_workstation_is_as_efficient_as_the_workstation() {
    var record = station(sam(20_000), units(60, 30), spans(0, 1800), TimeSpans.none());

    var station = new StationEfficiency(EfficiencyPolicy.DEFAULT).report(record, TWO_HOURS);

    assertThat(report(List.of(record))).isEqualTo(station);
  }

  @Test
  void without_a_standard_somewhere_has_no_percentage() {
    var summary =
        report(
                List.of(
                    station(sam(20_000), units(60, 30), spans(0, 1800), TimeSpans.none()),
                    station(
                        StandardHistory.none(), units(1, 30), spans(0, 1800), TimeSpans.none())))
            .summary();

    assertThat(summary.efficiency()).isNull();
    assertThat(summary.unitsTarget()).isNull();
    assertThat(summary.unitsProduced()).isEqualTo(61);
  }

  @Test
  void without_a_workstation_there_is_nothing_to_report() {
    assertThatThrownBy(() -> report(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  @DisplayName("A-63f: the operators of a module's stations")
  class Operators_of_a_module {

    private final StandardHistory sam = sam(30_000);

    private StationRecord staffed(int operators, int made) {
      return new StationRecord(
          sam,
          StationUnits.of(units(made, 3600.0 / made * 0.99), sam),
          List.of(new StaffedTime(span(0, 3600), operators)),
          TimeSpans.none());
    }

    @Test
    void weigh_the_available_time() {
      // 200 x 30 s of 2 x 3600 s at one station, 60 x 30 s of 3600 s at the other
      var figures = module(List.of(staffed(2, 200), staffed(1, 60)));

      assertThat(figures.efficiency()).isEqualTo(new Percent(100.0 * 260 * 30 / 10_800));
      assertThat(figures.available()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void a_station_nobody_works_at_does_not_count_and_an_idle_one_counts_in_full() {
      var unstaffed = new StationRecord(sam, StationUnits.none(), List.of(), TimeSpans.none());
      var idle =
          new StationRecord(
              sam, StationUnits.none(), StaffedTime.byOne(spans(0, 3600)), TimeSpans.none());

      assertThat(module(List.of(unstaffed, staffed(1, 60))).efficiency())
          .isEqualTo(new Percent(50));
      assertThat(module(List.of(idle, staffed(1, 60))).efficiency()).isEqualTo(new Percent(25));
    }

    private static Figures module(List<StationRecord> stations) {
      return new ModuleEfficiency(EfficiencyPolicy.DEFAULT)
          .report(stations, null, TWO_HOURS)
          .summary();
    }
  }
}
