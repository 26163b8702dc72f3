package io.cadencia.adapter.cv.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cadencia.domain.zone.RelativePoint;
import io.cadencia.domain.zone.ZoneKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StagingTest {

  private static final Duration THREE_MINUTES = Duration.ofMinutes(3);

  private static SewingLine line(int stations, Staging staging) {
    return new SewingLine(
        new SimulationSettings(4, stations, 5, EnumSet.allOf(DisturbanceKind.class), staging));
  }

  @Test
  void seen_from_above_a_bin_is_deeper_and_higher_in_the_picture() {
    var low = drop(Staging.USUAL);
    var high = drop(Staging.USUAL.seenFrom(CameraHeight.HIGH));

    assertThat(high.get(2).y() - high.get(0).y()).isGreaterThan(low.get(2).y() - low.get(0).y());
    assertThat(high.get(0).y()).isLessThan(low.get(0).y());
    assertThat(high.get(0).x()).isEqualTo(low.get(0).x());
  }

  private static List<RelativePoint> drop(Staging staging) {
    var station = line(3, staging).layout().stations().get(0);
    return station.zones().zone(ZoneKind.DROP).orElseThrow().corners();
  }

  @Test
  void trousers_take_longer_than_shirts() {
    int shirts = line(3, Staging.USUAL).cyclesUntil(THREE_MINUTES).size();
    int trousers = line(3, Staging.USUAL.sewing(Goods.TROUSERS)).cyclesUntil(THREE_MINUTES).size();

    assertThat(trousers).isLessThan(shirts);
  }

  @Test
  void hands_are_at_the_bins_for_nothing_several_times_at_each_station() {
    var usual = line(3, Staging.USUAL).disturbancesUntil(THREE_MINUTES);
    var often = line(3, Staging.USUAL.disturbed(3)).disturbancesUntil(THREE_MINUTES);

    assertThat(usual).containsEntry(DisturbanceKind.IDLE_HANDS, 1);
    assertThat(often.get(DisturbanceKind.IDLE_HANDS)).isGreaterThan(6);
    assertThat(often).containsEntry(DisturbanceKind.FLICKER, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 7})
  void a_long_line_has_a_station_for_each_operator(int stations) {
    var line = line(stations, Staging.USUAL);

    assertThat(line.layout().stations()).hasSize(stations);
    assertThat(line.cyclesUntil(THREE_MINUTES).stream().map(TrueCycle::station).distinct())
        .hasSize(stations);
  }

  @Test
  void a_density_of_nothing_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Staging.USUAL.disturbed(0))
        .withMessage("density must be at least 1, was 0");
  }
}
