package io.cadencia.adapter.cv.zone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.detection.ZoneView;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FrameObserverTest {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
  private static final WorkstationId STATION = new WorkstationId(1);

  private static final StationZones STATION_ZONES =
      new StationZones(
          STATION,
          Map.of(
              ZoneKind.SEAT, Polygon.rectangle(0.25, 0, 0.75, 0.5),
              ZoneKind.PICK, Polygon.rectangle(0, 0.6, 0.25, 1),
              ZoneKind.DROP, Polygon.rectangle(0.75, 0.6, 1, 1)));

  private final FrameObserver observer = new FrameObserver(List.of(STATION_ZONES));

  /**
   * A wall of mixed greys with a sensor's noise; a bright square may stand with its left edge at
   * the given pixel.
   */
  private static VideoFrame frame(int index, double seconds, double lamp, int square) {
    var noise = new SplittableRandom(index);
    var bgr = new byte[WIDTH * HEIGHT * 3];
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        boolean inSquare = square >= 0 && x >= square && x < square + 80 && y >= 340 && y < 420;
        double level = inSquare ? 220 : 80 + 40 * ((x / 40 + y / 40) % 3);
        int shown = (int) Math.round(level * lamp + noise.nextGaussian(0, 3));
        byte value = (byte) Math.max(0, Math.min(255, shown));
        int p = (y * WIDTH + x) * 3;
        bgr[p] = value;
        bgr[p + 1] = value;
        bgr[p + 2] = value;
      }
    }
    return new VideoFrame(WIDTH, HEIGHT, bgr, START.plusMillis(Math.round(seconds * 1000)), index);
  }

  private Observation observe(VideoFrame frame, PersonBox... people) {
    return seen(observer, frame, people);
  }

  private static Observation seen(FrameObserver by, VideoFrame frame, PersonBox... people) {
    return Objects.requireNonNull(by.observe(frame, List.of(people)).get(STATION));
  }

  private static ZoneView zone(Observation observation, ZoneKind kind) {
    return observation.zone(kind).orElseThrow();
  }

  private static double distance(ZoneView a, ZoneView b) {
    double largest = 0;
    for (int cell = 0; cell < a.picture().size(); cell++) {
      largest = Math.max(largest, Math.abs(a.picture().level(cell) - b.picture().level(cell)));
    }
    return largest;
  }

  @Test
  void noise_is_no_motion() {
    observe(frame(0, 0, 1, -1));
    var next = observe(frame(1, 0.2, 1, -1));

    assertThat(next.frame()).isEqualTo(Observation.Frame.USABLE);
    assertThat(zone(next, ZoneKind.PICK).motion()).isZero();
  }

  @Test
  void a_thing_that_moves_in_one_zone_moves_in_no_other() {
    observe(frame(0, 0, 1, 0));
    var next = observe(frame(1, 0.2, 1, 60));

    assertThat(zone(next, ZoneKind.PICK).motion()).isGreaterThan(0.1);
    assertThat(zone(next, ZoneKind.DROP).motion()).isZero();
  }

  @Test
  void the_same_movement_has_the_same_energy_at_every_frame_rate() {
    double slow = 0;
    for (int i = 0; i <= 5; i++) {
      slow = zone(observe(frame(i, i / 5.0, 1, i * 16)), ZoneKind.PICK).motion();
    }
    var fast = new FrameObserver(List.of(STATION_ZONES));
    double quick = 0;
    for (int i = 0; i <= 15; i++) {
      var seen = seen(fast, frame(100 + i, i / 15.0, 1, i * 16 / 3));
      quick = zone(seen, ZoneKind.PICK).motion();
    }

    assertThat(quick).isEqualTo(slow, within(slow * 0.3));
  }

  @Nested
  class A_lamp_that_is_switched {

    @Test
    void mutes_the_frame_and_leaves_the_zones_looking_as_before() {
      var before = observe(frame(0, 0, 1, -1));
      var during = observe(frame(1, 0.2, 0.7, -1));
      observe(frame(2, 0.4, 0.7, -1));
      var after = observe(frame(3, 0.6, 0.7, -1));

      assertThat(during.frame()).isEqualTo(Observation.Frame.LIGHT_CHANGE);
      assertThat(after.frame()).isEqualTo(Observation.Frame.USABLE);
      assertThat(distance(zone(before, ZoneKind.DROP), zone(after, ZoneKind.DROP))).isLessThan(5);
    }

    @Test
    void is_not_what_a_slow_dawn_is() {
      for (int i = 0; i < 50; i++) {
        var seen = observe(frame(i, i / 5.0, 1 - i * 0.004, -1));
        assertThat(seen.frame()).as("frame %d", i).isEqualTo(Observation.Frame.USABLE);
      }
    }

    @Test
    void is_not_what_a_large_thing_in_the_picture_is() {
      observe(frame(0, 0, 1, -1));
      assertThat(observe(frame(1, 0.2, 1, 200)).frame()).isEqualTo(Observation.Frame.USABLE);
    }
  }

  @Nested
  class A_person {

    @Test
    void is_at_the_seat_when_the_centre_of_the_box_is() {
      var atTheSeat = new PersonBox(240, 40, 400, 280, 0.7);
      assertThat(observe(frame(0, 0, 1, -1), atTheSeat).person()).isEqualTo(0.7);
    }

    @Test
    void beside_the_seat_is_nobody() {
      var passingBy = new PersonBox(0, 40, 160, 280, 0.9);
      assertThat(observe(frame(0, 0, 1, -1), passingBy).person()).isZero();
    }

    @Test
    void more_changes_nothing() {
      var operator = new PersonBox(240, 40, 400, 280, 0.7);
      var supervisor = new PersonBox(360, 20, 520, 280, 0.6);
      assertThat(observe(frame(0, 0, 1, -1), operator, supervisor).person()).isEqualTo(0.7);
    }
  }

  @Test
  void the_same_picture_once_more_tells_nothing() {
    var frame = frame(0, 0, 1, -1);
    observe(frame);
    var again = new VideoFrame(WIDTH, HEIGHT, frame.bgr().clone(), START.plusMillis(200), 1);

    assertThat(observe(again).frame()).isEqualTo(Observation.Frame.LOST);
  }

  @Test
  void a_camera_that_comes_back_in_another_size_is_seen_anew() {
    observe(frame(0, 0, 1, -1));
    var small = new VideoFrame(32, 24, new byte[32 * 24 * 3], START.plusMillis(200), 1);

    assertThat(zone(observe(small), ZoneKind.PICK).motion()).isZero();
  }

  @Test
  @DisplayName("D-02 other zones of one workstation do not touch what was seen of another")
  void a_workstation_whose_zones_stay_keeps_what_was_seen_of_it() {
    var other = new WorkstationId(8);
    var seat = Map.of(ZoneKind.SEAT, Polygon.rectangle(0, 0, 0.1, 0.1));
    var unchanged = new FrameObserver(List.of(STATION_ZONES));
    var changed = new FrameObserver(List.of(new StationZones(other, seat), STATION_ZONES));

    for (int i = 0; i < 8; i++) {
      var film = frame(i, i * 0.2, 1, 40 * i);
      if (i == 4) {
        changed.change(List.of(STATION_ZONES));
      }
      assertThat(seen(changed, film).zones()).isEqualTo(seen(unchanged, film).zones());
    }
  }
}
