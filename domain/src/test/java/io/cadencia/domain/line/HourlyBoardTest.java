package io.cadencia.domain.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.efficiency.EfficiencyPoint;
import io.cadencia.domain.efficiency.EfficiencyReport;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Percent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("D-24: hora, meta, real, %")
class HourlyBoardTest {

  private static final Instant SEVEN = Instant.parse("2026-01-05T12:00:00Z");

  private static Figures figures(int made, @Nullable Double meta) {
    return new Figures(
        made, null, meta, null, null, made, 0, Duration.ZERO, Duration.ZERO, null, null, null);
  }

  private static EfficiencyPoint hour(int number, int made, @Nullable Double meta) {
    return new EfficiencyPoint(SEVEN.plus(Duration.ofHours(number)), figures(made, meta));
  }

  @Nested
  class A_morning_with_a_break_and_a_running_hour {

    private final HourlyBoard board =
        HourlyBoard.of(
            new EfficiencyReport(
                List.of(hour(0, 49, 49.0), hour(1, 35, 36.75), hour(2, 14, 24.5)),
                figures(98, 110.25)),
            SEVEN);

    @Test
    void has_a_row_for_each_hour() {
      assertThat(board.rows())
          .containsExactly(
              new HourlyBoard.Row(SEVEN, 49.0, 49, new Percent(100), 49),
              new HourlyBoard.Row(
                  SEVEN.plusSeconds(3600), 36.75, 35, new Percent(100.0 * 35 / 36.75), 84),
              new HourlyBoard.Row(
                  SEVEN.plusSeconds(7200), 24.5, 14, new Percent(100.0 * 14 / 24.5), 98));
    }

    @Test
    void has_a_total_that_is_computed_from_the_whole_and_not_from_the_rows() {
      assertThat(board.total())
          .isEqualTo(new HourlyBoard.Row(SEVEN, 110.25, 98, new Percent(100.0 * 98 / 110.25), 98));
    }
  }

  @Test
  void an_hour_without_meta_has_units_and_no_percentage() {
    var report = new EfficiencyReport(List.of(hour(0, 3, null)), figures(3, null));

    var row = HourlyBoard.of(report, SEVEN).rows().get(0);

    assertThat(row.real()).isEqualTo(3);
    assertThat(row.meta()).isNull();
    assertThat(row.percent()).isNull();
  }

  @Test
  void units_made_outside_planned_time_have_no_percentage() {
    var report = new EfficiencyReport(List.of(hour(0, 3, 0.0)), figures(3, 0.0));

    assertThat(HourlyBoard.of(report, SEVEN).total().percent()).isNull();
  }

  @Nested
  class Pace_of_a_module {

    @Test
    void compares_what_was_made_with_what_the_time_so_far_asked_for() {
      var pace = Pace.of(figures(98, 110.25)).orElseThrow();

      assertThat(pace.percent()).isEqualTo(new Percent(100.0 * 98 / 110.25));
      assertThat(pace.unitsAhead()).isEqualTo(-12.25);
    }

    @Test
    void is_not_capped() {
      assertThat(new Pace(60, 40).percent()).isEqualTo(new Percent(150));
      assertThat(new Pace(60, 40).unitsAhead()).isEqualTo(20);
    }

    @Test
    void is_unknown_while_nothing_is_asked_for() {
      assertThat(Pace.of(figures(3, 0.0))).isEmpty();
      assertThat(Pace.of(figures(3, null))).isEmpty();
    }

    @Test
    void needs_a_meta() {
      assertThatThrownBy(() -> new Pace(1, 0))
          .hasMessage("pace needs units and a positive meta, were 1 and 0.0");
      assertThatThrownBy(() -> new Pace(-1, 5)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
