package io.cadencia.domain.efficiency;

import static io.cadencia.domain.efficiency.EfficiencyFixture.sam;
import static io.cadencia.domain.efficiency.EfficiencyFixture.samChangingAt;
import static io.cadencia.domain.efficiency.EfficiencyFixture.span;
import static io.cadencia.domain.efficiency.EfficiencyFixture.spans;
import static io.cadencia.domain.efficiency.EfficiencyFixture.units;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.time.TimeSpans;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModuleEfficiencyTest {

  private static final ModuleEfficiency EFFICIENCY = new ModuleEfficiency(EfficiencyPolicy.DEFAULT);

  private static Figures hour(List<StationRecord> stations, @Nullable Double targetPerHour) {
    return EFFICIENCY
        .report(
            stations,
            targetPerHour,
            Buckets.of(
                span(0, 3600),
                Granularity.HOUR,
                WorkCalendar.unplanned(ZoneId.of("America/Bogota"))))
        .summary();
  }

  private static StationRecord station(
      StandardHistory sam, int made, double seconds, double available) {
    return EfficiencyFixture.station(
        sam, units(made, seconds), spans(0, available), TimeSpans.none());
  }

  @Test
  void is_weighted_and_not_the_mean_of_percentages() {
    // 90 x 20 s of 3600 s = 50 %, 60 x 10 s of 600 s = 100 %; together 2400 of 4200 s, not 75 %
    var stations = List.of(station(sam(20_000), 90, 20, 3600), station(sam(10_000), 60, 10, 600));

    var figures = hour(stations, 100.0);

    assertThat(figures.efficiency()).isEqualTo(new Percent(100.0 * 2400 / 4200));
    assertThat(figures.cycles()).isEqualTo(150);
  }

  @Test
  void has_the_output_of_its_last_workstation() {
    var stations = List.of(station(sam(20_000), 90, 20, 3600), station(sam(30_000), 60, 30, 3600));

    var figures = hour(stations, 49.0);

    assertThat(figures.unitsProduced()).isEqualTo(60);
    assertThat(figures.averageCycleSeconds()).isEqualTo(30);
    assertThat(figures.unitsTarget()).isEqualTo(49);
  }

  @Test
  void has_a_meta_by_planned_and_a_target_by_available_time() {
    var half =
        EfficiencyFixture.station(sam(20_000), units(10, 20), spans(0, 3600), spans(900, 2700));

    var figures = hour(List.of(half), 49.0);

    assertThat(figures.unitsTarget()).isEqualTo(24);
    assertThat(figures.unitsPlanned()).isEqualTo(49.0);
  }

  @Test
  void without_a_target_sets_operator_time_against_the_sum_of_the_standards() {
    var stations = List.of(station(sam(20_000), 1, 20, 3600), station(sam(30_000), 1, 30, 3600));

    assertThat(hour(stations, null).unitsTarget()).isEqualTo(144);
  }

  @Test
  void without_a_target_a_standard_that_changes_splits_the_hour() {
    var stations = List.of(station(samChangingAt(1800, 20_000, 40_000), 1, 20, 3600));

    assertThat(hour(stations, null).unitsTarget()).isEqualTo(90 + 45);
  }

  @Test
  void has_no_percentage_while_a_workstation_has_no_standard() {
    var stations =
        List.of(station(StandardHistory.none(), 1, 20, 3600), station(sam(30_000), 1, 30, 3600));

    var figures = hour(stations, null);

    assertThat(figures.efficiency()).isNull();
    assertThat(figures.unitsTarget()).isNull();
  }
}
