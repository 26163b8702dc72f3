package io.cadencia.domain.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.ZoneFault.Reason;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("D-01, D-02 what can be the zones of a camera")
class ZoneCheckTest {

  private static final CameraId CAMERA = new CameraId(3);
  private static final WorkstationId ONE = new WorkstationId(1);
  private static final WorkstationId TWO = new WorkstationId(2);

  private final ZoneCheck check = new ZoneCheck(CAMERA, Set.of(ONE, TWO));

  private static List<DrawnPoint> box(double left, double top, double right, double bottom) {
    return corners(left, top, right, top, right, bottom, left, bottom);
  }

  private static List<DrawnPoint> corners(double... numbers) {
    return IntStream.range(0, numbers.length / 2)
        .mapToObj(i -> new DrawnPoint(numbers[2 * i], numbers[2 * i + 1]))
        .toList();
  }

  private static DrawnStation seat(WorkstationId id, List<DrawnPoint> corners) {
    return new DrawnStation(id, Map.of(ZoneKind.SEAT, corners));
  }

  private List<ZoneFault> faults(DrawnStation... drawn) {
    return catchThrowableOfType(
            ZonesRefusedException.class, () -> check.check(Arrays.asList(drawn)))
        .faults();
  }

  private void refuses(Reason reason, String pointer, DrawnStation... drawn) {
    assertThat(faults(drawn))
        .extracting(ZoneFault::reason, ZoneFault::pointer)
        .containsExactly(tuple(reason, pointer));
  }

  private List<ZoneFault> faultsOfMasks(List<List<DrawnPoint>> masks) {
    return catchThrowableOfType(
            ZonesRefusedException.class,
            () -> check.check(List.of(seat(ONE, box(0, 0, 0.5, 1))), masks))
        .faults();
  }

  @Test
  @DisplayName("D-01 what is switched off is checked and kept, and not looked at")
  void what_is_switched_off_is_checked_and_kept() {
    var zones = Map.of(ZoneKind.SEAT, box(0, 0, 0.5, 1), ZoneKind.DROP, box(0.1, 0.1, 0.2, 0.2));
    var drawn = new DrawnStation(ONE, zones, Set.of(ZoneKind.DROP, ZoneKind.PICK));

    var station = check.check(List.of(drawn)).stations().get(0);

    assertThat(station.zones()).containsOnlyKeys(ZoneKind.SEAT);
    assertThat(station.off())
        .containsExactly(Map.entry(ZoneKind.DROP, Polygon.rectangle(0.1, 0.1, 0.2, 0.2)));
    assertThat(DrawnStation.of(station))
        .isEqualTo(new DrawnStation(ONE, zones, Set.of(ZoneKind.DROP)));
    refuses(
        Reason.TOO_FEW_CORNERS,
        "/zones/0/drop",
        new DrawnStation(
            ONE,
            Map.of(ZoneKind.SEAT, box(0, 0, 0.5, 1), ZoneKind.DROP, corners(0, 0, 1, 1)),
            Set.of(ZoneKind.DROP)));
  }

  @Test
  @DisplayName("E-10 masks may lie over zones and over one another")
  void masks_may_lie_over_zones_and_over_one_another() {
    var mask = box(0.2, 0.2, 0.7, 0.7);

    var layout = check.check(List.of(seat(ONE, box(0, 0, 0.5, 1))), List.of(mask, mask));

    assertThat(layout.masks())
        .containsExactly(
            Polygon.rectangle(0.2, 0.2, 0.7, 0.7), Polygon.rectangle(0.2, 0.2, 0.7, 0.7));
  }

  @Test
  @DisplayName("E-10 masks that are no polygons are refused in their place")
  void masks_that_are_no_polygons_are_refused_in_their_place() {
    var faults =
        faultsOfMasks(
            List.of(
                corners(0, 0, 1, 1),
                corners(0, 0, 2, 0, 1, 1),
                corners(0, 0, 1, 1, 1, 0, 0, 1),
                corners(0, 0, 0.5, 0.5, 1, 1),
                box(0, 0, 1, 1)));

    assertThat(faults)
        .extracting(ZoneFault::reason, ZoneFault::pointer)
        .containsExactly(
            tuple(Reason.TOO_FEW_CORNERS, "/privacy_masks/0"),
            tuple(Reason.OUTSIDE_FRAME, "/privacy_masks/1/1"),
            tuple(Reason.CROSSES_ITSELF, "/privacy_masks/2"),
            tuple(Reason.FLAT, "/privacy_masks/3"));
    assertThat(faults).allMatch(ZoneFault::isOfMask);
    assertThat(faults.get(0).text())
        .isEqualTo("camera 3, privacy mask: it needs at least 3 corners; add some, was 2");
  }

  @Test
  @DisplayName("E-10 more masks than could be painted are refused")
  void more_masks_than_could_be_painted_are_refused() {
    assertThat(faultsOfMasks(Collections.nCopies(17, box(0, 0, 1, 1))))
        .extracting(ZoneFault::reason, ZoneFault::pointer)
        .containsExactly(tuple(Reason.TOO_MANY_MASKS, "/privacy_masks"));
  }

  @Test
  void good_zones_are_taken_as_they_were_drawn() {
    var drawn =
        List.of(
            new DrawnStation(
                ONE,
                Map.of(ZoneKind.SEAT, box(0, 0, 0.5, 1), ZoneKind.DROP, box(0.2, 0.2, 0.3, 0.3))),
            seat(TWO, box(0.5, 0, 1, 1)));

    var zones = check.check(drawn);

    assertThat(zones.stations()).extracting(StationZones::workstation).containsExactly(ONE, TWO);
    assertThat(zones.stations().stream().map(DrawnStation::of).toList()).isEqualTo(drawn);
  }

  @Test
  void seats_may_touch_but_not_overlap() {
    refuses(
        Reason.SEATS_OVERLAP,
        "/zones/1/seat",
        seat(ONE, box(0, 0, 0.5, 1)),
        seat(TWO, box(0.499, 0, 1, 1)));
  }

  @Test
  void a_seat_inside_another_overlaps_it_too() {
    refuses(
        Reason.SEATS_OVERLAP,
        "/zones/1/seat",
        seat(ONE, box(0, 0, 1, 1)),
        seat(TWO, box(0.4, 0.4, 0.6, 0.6)));
  }

  @Test
  void a_seat_in_the_bay_of_another_does_not_overlap_it() {
    var horseshoe = corners(0, 0, 1, 0, 1, 1, 0.7, 1, 0.7, 0.3, 0.3, 0.3, 0.3, 1, 0, 1);

    assertThat(check.check(List.of(seat(ONE, horseshoe), seat(TWO, box(0.3, 0.3, 0.7, 1)))))
        .isNotNull();
  }

  @Test
  void zones_other_than_seats_may_overlap() {
    var work = Map.of(ZoneKind.SEAT, box(0, 0, 0.5, 1), ZoneKind.WORK, box(0.4, 0.4, 0.6, 0.6));
    var pick = Map.of(ZoneKind.SEAT, box(0.5, 0, 1, 1), ZoneKind.PICK, box(0.4, 0.4, 0.6, 0.6));

    assertThat(check.check(List.of(new DrawnStation(ONE, work), new DrawnStation(TWO, pick))))
        .isNotNull();
  }

  @Test
  void a_polygon_must_have_corners_inside_the_frame_and_not_be_flat_or_cross_itself() {
    refuses(Reason.TOO_FEW_CORNERS, "/zones/0/seat", seat(ONE, corners(0, 0, 1, 1)));
    refuses(Reason.FLAT, "/zones/0/seat", seat(ONE, corners(0, 0, 0.5, 0.5, 1, 1)));
    refuses(Reason.CROSSES_ITSELF, "/zones/0/seat", seat(ONE, corners(0, 0, 1, 1, 1, 0, 0, 1)));
    refuses(Reason.OUTSIDE_FRAME, "/zones/0/seat/2", seat(ONE, corners(0, 0, 1, 0, 1, 1.01)));
    refuses(Reason.OUTSIDE_FRAME, "/zones/0/seat/0", seat(ONE, corners(Double.NaN, 0, 1, 0, 1, 1)));
  }

  @Test
  void a_polygon_must_not_touch_itself_or_go_back_on_its_way() {
    refuses(
        Reason.CROSSES_ITSELF, "/zones/0/seat", seat(ONE, corners(0, 0, 1, 0, 1, 1, 0.5, 0, 0, 1)));
    refuses(
        Reason.CROSSES_ITSELF, "/zones/0/seat", seat(ONE, corners(0, 0, 0.5, 0, 0.5, 0, 0.5, 1)));
    refuses(
        Reason.CROSSES_ITSELF, "/zones/0/seat", seat(ONE, corners(0, 0, 1, 0, 1, 1, 1, 0.5, 0, 1)));
  }

  @Test
  void no_polygon_is_so_long_that_checking_it_holds_up_the_server() {
    var many = IntStream.range(0, 65).mapToObj(i -> new DrawnPoint(i / 65.0, i % 2)).toList();

    refuses(Reason.TOO_MANY_CORNERS, "/zones/0/seat", seat(ONE, many));
  }

  @Test
  void a_workstation_is_one_of_the_camera_and_has_a_seat() {
    refuses(
        Reason.STATION_UNKNOWN,
        "/zones/0/workstation_id",
        seat(new WorkstationId(9), box(0, 0, 1, 1)));
    refuses(
        Reason.SEAT_MISSING,
        "/zones/0/seat",
        new DrawnStation(ONE, Map.of(ZoneKind.WORK, box(0, 0, 1, 1))));
    refuses(
        Reason.STATION_TWICE,
        "/zones/1/workstation_id",
        seat(ONE, box(0, 0, 0.5, 1)),
        seat(ONE, box(0, 0, 0.5, 1)));
    refuses(Reason.NOTHING_DRAWN, "/zones");
  }

  @Test
  void all_that_is_wrong_is_told_at_once_with_the_way_out() {
    var faults =
        faults(
            new DrawnStation(
                ONE, Map.of(ZoneKind.SEAT, box(0, 0, 1, 1), ZoneKind.PICK, corners(0, 0, 2, 1))),
            seat(TWO, box(0.4, 0.4, 0.6, 0.6)));

    assertThat(faults)
        .extracting(ZoneFault::text)
        .containsExactly(
            "camera 3, workstation 1, pick: it needs at least 3 corners; add some, was 2",
            "camera 3, workstation 1, pick: the corner lies outside the frame; move it to between"
                + " 0 and 1, was (2.0, 1.0)",
            "camera 3, workstation 2, seat: somebody would sit at two workstations; move one of"
                + " the seats, was 1");
  }
}
