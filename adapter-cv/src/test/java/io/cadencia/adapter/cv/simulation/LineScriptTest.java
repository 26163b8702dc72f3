package io.cadencia.adapter.cv.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every assertion names the seed it failed on. */
class LineScriptTest {

  private static final int SEEDS = 60;

  @Nested
  class With_every_disturbance {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void each_kind_begins_in_each_block_of_three_minutes(int stations) {
      for (long seed = 0; seed < SEEDS; seed++) {
        var line = line(seed, stations, all());
        var before = line.disturbancesUntil(0);
        for (int block = 1; block <= 3; block++) {
          var now = line.disturbancesUntil(block * LineScript.BLOCK);
          for (var kind : DisturbanceKind.values()) {
            assertThat(now.getOrDefault(kind, 0) - before.getOrDefault(kind, 0))
                .as("%s in block %d, seed %d", kind.label(), block, seed)
                .isPositive();
          }
          before = now;
        }
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void every_station_still_works_seven_cycles_in_three_minutes(int stations) {
      for (long seed = 0; seed < SEEDS; seed++) {
        var counts = new HashMap<String, Integer>();
        line(seed, stations, all())
            .truthUntil(LineScript.BLOCK)
            .forEach(cycle -> counts.merge(cycle.station(), 1, Integer::sum));
        assertThat(counts).as("seed %d", seed).hasSize(stations);
        assertThat(counts.values()).as("seed %d", seed).allMatch(count -> count >= 7);
      }
    }

    @Test
    void cycles_of_a_station_follow_one_another() {
      for (long seed = 0; seed < SEEDS; seed++) {
        for (var cycles : byStation(line(seed, 3, all()).truthUntil(400))) {
          for (int i = 1; i < cycles.size(); i++) {
            assertThat(cycles.get(i).start())
                .as("cycle %d, seed %d", i, seed)
                .isGreaterThan(cycles.get(i - 1).end());
          }
        }
      }
    }
  }

  @Nested
  class A_clean_scene {

    @Test
    void has_cycle_times_near_the_standard() {
      for (long seed = 0; seed < SEEDS; seed++) {
        var line = line(seed, 3, Set.of());
        for (var station : new SimulatedLayout(3, Staging.USUAL).stations()) {
          double mean =
              line.truthUntil(600).stream()
                  .filter(cycle -> cycle.station().equals(station.code()))
                  .mapToDouble(LineScriptTest::length)
                  .average()
                  .orElseThrow();
          assertThat(mean / station.samSeconds())
              .as("%s, seed %d", station.code(), seed)
              .isCloseTo(1, within(0.1));
        }
      }
    }

    @Test
    void has_times_that_fall_on_no_frame() {
      var cycles = line(7, 3, Set.of()).truthUntil(600);
      long onTheGrid = cycles.stream().filter(cycle -> cycle.end().toMillis() % 200 == 0).count();
      assertThat(onTheGrid).isLessThan(cycles.size() / 10);
    }

    @Test
    void has_no_disturbance() {
      assertThat(line(7, 3, Set.of()).disturbancesUntil(600)).isEmpty();
    }
  }

  @Nested
  class A_piece_left_half_done {

    @Test
    void is_no_true_cycle_though_it_is_finished_later() {
      var leaving = Set.of(DisturbanceKind.LEAVING_MID_CYCLE);
      for (long seed = 0; seed < SEEDS; seed++) {
        assertThat(line(seed, 3, leaving).truthUntil(LineScript.BLOCK))
            .as("seed %d", seed)
            .allMatch(cycle -> length(cycle) < 30);
      }
    }
  }

  @Nested
  class A_reworked_piece {

    @Test
    void is_one_cycle_that_ends_at_the_last_put_down() {
      var rework = Set.of(DisturbanceKind.REWORK);
      for (long seed = 0; seed < SEEDS; seed++) {
        var plain = line(seed, 1, Set.of()).truthUntil(160);
        var reworked = line(seed, 1, rework).truthUntil(200);
        int first = firstDifference(plain, reworked);
        assertThat(reworked.get(first).start())
            .as("seed %d", seed)
            .isEqualTo(plain.get(first).start());
        assertThat(length(reworked.get(first)) - length(plain.get(first)))
            .as("seed %d", seed)
            .isBetween(3.5, 8.0);
      }
    }
  }

  @Test
  void the_same_seed_writes_the_same_script_however_it_is_asked() {
    var asked = line(3, 3, all());
    for (double time = 0; time < 500; time += 17) {
      asked.reach(time);
    }
    assertThat(asked.truthUntil(500)).isEqualTo(line(3, 3, all()).truthUntil(500));
    assertThat(asked.truthUntil(500)).isNotEqualTo(line(4, 3, all()).truthUntil(500));
  }

  @Test
  void one_station_more_leaves_the_others_as_they_were() {
    var two = line(3, 2, Set.of()).truthUntil(300);
    var three = line(3, 3, Set.of()).truthUntil(300);
    assertThat(three).containsAll(two);
  }

  @Test
  void hours_go_by_without_the_script_growing() {
    var line = line(3, 3, all());
    for (double time = 0; time < 4 * 3600; time += 60) {
      line.reach(time);
    }
    assertThat(line.station(0).pieces()).hasSizeLessThan(60);
  }

  @Test
  void eight_stations_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SimulationSettings(1, 8, 5, Set.of()))
        .withMessage("stations must lie between 1 and 7, was 8");
  }

  @Test
  void an_unknown_disturbance_is_answered_with_those_there_are() {
    assertThat(DisturbanceKind.ofLabel("idle_hands")).isEqualTo(DisturbanceKind.IDLE_HANDS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DisturbanceKind.ofLabel("earthquake"))
        .withMessageContaining("earthquake")
        .withMessageContaining("leaving_mid_cycle");
  }

  private static int firstDifference(List<TrueCycle> plain, List<TrueCycle> other) {
    int i = 0;
    while (i < plain.size() - 1 && plain.get(i).equals(other.get(i))) {
      i++;
    }
    return i;
  }

  private static LineScript line(long seed, int stations, Set<DisturbanceKind> kinds) {
    return new LineScript(
        new SimulationSettings(seed, stations, 5, kinds),
        new SimulatedLayout(stations, Staging.USUAL));
  }

  private static Set<DisturbanceKind> all() {
    return EnumSet.allOf(DisturbanceKind.class);
  }

  private static List<List<TrueCycle>> byStation(List<TrueCycle> cycles) {
    return List.copyOf(cycles.stream().collect(Collectors.groupingBy(TrueCycle::station)).values());
  }

  private static double length(TrueCycle cycle) {
    return cycle.end().minus(cycle.start()).toNanos() / 1e9;
  }
}
