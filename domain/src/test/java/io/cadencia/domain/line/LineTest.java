package io.cadencia.domain.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("D-25, D-26: takt against cycle, and the balance of a line")
class LineTest {

  private static StationCycle station(int id, @Nullable Double seconds, int operators) {
    return new StationCycle(
        new WorkstationId(id), StandardTime.ofMillis(60_000), seconds, operators);
  }

  @Nested
  class Takt_time {

    @Test
    void is_planned_time_over_the_units_wanted_in_it() {
      assertThat(TaktTime.of(Duration.ofHours(8), 400).seconds()).isEqualTo(72);
    }

    @Test
    void of_the_reference_module_follows_its_target_of_49_per_hour() {
      assertThat(TaktTime.ofTarget(49).seconds()).isEqualTo(73.469387755, within(1e-9));
    }

    @Test
    void needs_a_demand() {
      assertThatThrownBy(() -> TaktTime.of(Duration.ofHours(8), 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("takt time must be positive, was Infinity s");
    }
  }

  @Nested
  class Takt_against_cycle {

    private final TaktComparison line =
        TaktComparison.of(
            new TaktTime(60),
            List.of(station(1, 54.0, 1), station(2, 75.0, 1), station(3, null, 1)));

    @Test
    void says_how_much_of_the_takt_each_station_takes() {
      assertThat(line.rows())
          .extracting(TaktComparison.Row::ofTakt)
          .containsExactly(new Ratio(0.9), new Ratio(1.25), null);
    }

    @Test
    void names_who_cannot_follow() {
      assertThat(line.rows())
          .extracting(TaktComparison.Row::cannotFollow)
          .containsExactly(false, true, false);
    }

    @Test
    void finds_the_bottleneck() {
      assertThat(line.bottleneck().orElseThrow().workstation()).isEqualTo(new WorkstationId(2));
    }

    @Test
    void takes_the_first_of_two_that_are_equally_slow() {
      var even =
          TaktComparison.of(new TaktTime(60), List.of(station(1, 70.0, 1), station(2, 70.0, 1)));

      assertThat(even.bottleneck().orElseThrow().workstation()).isEqualTo(new WorkstationId(1));
    }

    @Test
    void shares_the_cycle_among_those_who_work_side_by_side() {
      var two = TaktComparison.of(new TaktTime(60), List.of(station(1, 90.0, 2)));

      assertThat(two.rows().get(0).paceSeconds()).isEqualTo(45.0);
      assertThat(station(1, 90.0, 2).standardPace()).contains(30.0);
    }

    @Test
    void a_station_exactly_at_the_takt_can_follow() {
      var row = TaktComparison.of(new TaktTime(60), List.of(station(1, 60.0, 1))).rows().get(0);

      assertThat(row.cannotFollow()).isFalse();
    }

    @Test
    void has_no_bottleneck_while_nothing_was_measured() {
      var nothing = TaktComparison.of(new TaktTime(60), List.of(station(1, null, 1)));

      assertThat(nothing.bottleneck()).isEmpty();
    }
  }

  @Nested
  class A_station_s_cycle {

    @Test
    void needs_somebody_who_works_there() {
      assertThatThrownBy(() -> station(1, 60.0, 0))
          .hasMessage("a station needs an operator, had 0");
    }

    @Test
    void takes_some_time() {
      assertThatThrownBy(() -> station(1, 0.0, 1)).hasMessageContaining("was 0.0 s");
    }
  }

  @Nested
  class Line_balance {

    private final LineBalance line = LineBalance.of(List.of(60.0, 50.0, 40.0, 30.0));

    @Test
    void is_the_work_over_what_the_slowest_makes_all_wait_for() {
      // 180 s of work; 4 workplaces at 60 s each are 240 s
      assertThat(line.workSeconds()).isEqualTo(180);
      assertThat(line.longestSeconds()).isEqualTo(60);
      assertThat(line.workplaces()).isEqualTo(4);
      assertThat(line.efficiency()).isEqualTo(new Ratio(0.75));
      assertThat(line.delay()).isEqualTo(new Ratio(0.25));
    }

    @Test
    void has_a_smoothness_index() {
      // √(0² + 10² + 20² + 30²) = √1400
      assertThat(line.smoothness()).isEqualTo(37.416573868, within(1e-9));
    }

    @Test
    void of_equal_workplaces_is_perfect() {
      var even = LineBalance.of(List.of(45.0, 45.0));

      assertThat(even.efficiency()).isEqualTo(new Ratio(1));
      assertThat(even.delay()).isEqualTo(new Ratio(0));
      assertThat(even.smoothness()).isZero();
    }

    @Test
    void tells_the_fewest_workplaces_that_follow_the_takt() {
      assertThat(line.fewestWorkplaces(new TaktTime(60))).isEqualTo(3);
      assertThat(line.fewestWorkplaces(new TaktTime(59))).isEqualTo(4);
    }

    @Test
    void needs_workplaces_with_work() {
      assertThatThrownBy(() -> LineBalance.of(List.of())).hasMessage("a line needs a workplace");
      assertThatThrownBy(() -> LineBalance.of(List.of(5.0, 0.0)))
          .hasMessage("a workplace's time must be positive: 0.0");
    }
  }
}
