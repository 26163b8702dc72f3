package io.cadencia.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.plant.WorkstationId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-62 the version of a camera's zones")
class ZoneLayoutTest {

  private static final StationZones ONE = station(1, 0.25);
  private static final StationZones TWO = station(2, 0.5);

  private static StationZones station(int id, double right) {
    return new StationZones(
        new WorkstationId(id),
        Map.of(
            ZoneKind.SEAT, Polygon.rectangle(0, 0, right, 1),
            ZoneKind.DROP, Polygon.rectangle(0.1, 0.0000001, 0.2, 0.1)));
  }

  private static ZoneLayout layout(StationZones... stations) {
    return new ZoneLayout(List.of(stations));
  }

  @Test
  void has_exactly_one_spelling() {
    assertThat(layout(ONE).canonical())
        .isEqualTo(
            "[{\"workstation_id\":1,\"zones\":{\"seat\":[[0,0],[0.25,0],[0.25,1],[0,1]],"
                + "\"drop\":[[0.1,0.0000001],[0.2,0.0000001],[0.2,0.1],[0.1,0.1]]}}]");
    assertThat(layout(TWO, ONE).canonical()).isEqualTo(layout(ONE, TWO).canonical());
    assertThat(layout(TWO, ONE).isSameAs(layout(ONE, TWO))).isTrue();
  }

  @Test
  void is_known_by_the_beginning_of_its_hash() {
    assertThat(layout(ONE).sha256()).matches("[0-9a-f]{64}");
    assertThat(layout(ONE).roiVersion()).isEqualTo(layout(ONE).sha256().substring(0, 12));
    assertThat(layout(ONE).roiVersion()).isNotEqualTo(layout(station(1, 0.26)).roiVersion());
  }

  private static StationZones withDropOff(double right) {
    return new StationZones(
        new WorkstationId(1),
        Map.of(ZoneKind.SEAT, Polygon.rectangle(0, 0, 0.25, 1)),
        Map.of(ZoneKind.DROP, Polygon.rectangle(0.1, 0, right, 0.1)));
  }

  @Test
  @DisplayName("D-01 spells what is switched off apart from what is looked at")
  void spells_what_is_switched_off_apart() {
    assertThat(layout(withDropOff(0.2)).canonical())
        .isEqualTo(
            "[{\"workstation_id\":1,\"zones\":{\"seat\":[[0,0],[0.25,0],[0.25,1],[0,1]]},"
                + "\"off\":{\"drop\":[[0.1,0],[0.2,0],[0.2,0.1],[0.1,0.1]]}}]");
    assertThat(withDropOff(0.2).zone(ZoneKind.DROP)).isEmpty();
    assertThat(withDropOff(0.2).drawn(ZoneKind.DROP)).isPresent();
  }

  @Test
  @DisplayName("D-01 switching a zone off touches its workstation, changing it while off does not")
  void what_is_off_touches_nobody() {
    var one = layout(withDropOff(0.2), TWO);

    assertThat(layout(ONE, TWO).touchedBy(one)).containsExactly(new WorkstationId(1));
    assertThat(one.touchedBy(layout(withDropOff(0.3), TWO))).isEmpty();
    assertThat(one.isSameAs(layout(withDropOff(0.3), TWO))).isFalse();
  }

  @Test
  void no_zone_is_both_on_and_off() {
    var seat = Map.of(ZoneKind.SEAT, Polygon.rectangle(0, 0, 0.25, 1));

    assertThatThrownBy(() -> new StationZones(new WorkstationId(1), seat, seat))
        .hasMessageContaining("both on and off");
    assertThatThrownBy(
            () -> new DrawnStation(new WorkstationId(1), Map.of(), Set.of(ZoneKind.SEAT)))
        .hasMessageContaining("cannot be off");
  }

  private static ZoneLayout masked(Polygon... masks) {
    return new ZoneLayout(List.of(ONE, TWO), List.of(masks));
  }

  @Test
  @DisplayName("E-10 covers the privacy masks, and stays what it was without any")
  void covers_the_privacy_masks() {
    var mask = Polygon.rectangle(0.5, 0, 1, 0.25);

    assertThat(masked(mask).canonical())
        .isEqualTo(
            "{\"privacy_masks\":[[[0.5,0],[1,0],[1,0.25],[0.5,0.25]]],\"workstations\":"
                + layout(ONE, TWO).canonical()
                + "}");
    assertThat(masked().roiVersion()).isEqualTo(layout(ONE, TWO).roiVersion());
    assertThat(masked(mask).isSameAs(masked())).isFalse();
  }

  @Test
  void other_masks_touch_every_workstation() {
    var mask = Polygon.rectangle(0.5, 0, 1, 0.25);

    assertThat(masked(mask).touchedBy(masked(mask))).isEmpty();
    assertThat(masked(mask).touchedBy(masked()))
        .containsExactlyInAnyOrder(ONE.workstation(), TWO.workstation());
  }

  @Test
  void knows_which_workstations_another_one_touches() {
    assertThat(layout(ONE, TWO).touchedBy(layout(TWO, ONE))).isEmpty();
    assertThat(layout(ONE, TWO).touchedBy(layout(ONE, station(2, 0.6))))
        .containsExactly(TWO.workstation());
    assertThat(layout(ONE).touchedBy(layout(TWO)))
        .containsExactlyInAnyOrder(ONE.workstation(), TWO.workstation());
  }
}
