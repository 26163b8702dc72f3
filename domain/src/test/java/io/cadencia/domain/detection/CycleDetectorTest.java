package io.cadencia.domain.detection;

import static io.cadencia.domain.detection.WorkstationFilm.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.detection.CycleSignal.AbortReason;
import io.cadencia.domain.detection.CycleSignal.Aborted;
import io.cadencia.domain.detection.CycleSignal.Completed;
import io.cadencia.domain.detection.CycleSignal.Started;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CycleDetectorTest {

  private static final double FPS = 5;
  private static final StandardHistory SAM_15_S =
      StandardHistory.of(
          List.of(new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(15_000))));

  private static final Polygon LEFT = Polygon.rectangle(0, 0.5, 0.3, 1);
  private static final Polygon MIDDLE = Polygon.rectangle(0.35, 0.5, 0.65, 1);
  private static final Polygon RIGHT = Polygon.rectangle(0.7, 0.5, 1, 1);
  private static final Polygon SEAT = Polygon.rectangle(0.2, 0, 0.8, 0.6);

  private static CycleDetector detector(Map<ZoneKind, Polygon> zones) {
    return CycleDetector.forZones(
        new StationZones(new WorkstationId(1), zones), SAM_15_S, DetectorSettings.DEFAULT);
  }

  private static CycleDetector detector() {
    return detector(
        Map.of(
            ZoneKind.SEAT, SEAT, ZoneKind.PICK, LEFT, ZoneKind.WORK, MIDDLE, ZoneKind.DROP, RIGHT));
  }

  private static List<CycleSignal> watch(CycleDetector detector, List<Observation> frames) {
    var signals = new ArrayList<CycleSignal>();
    frames.forEach(frame -> signals.addAll(detector.observe(frame)));
    return signals;
  }

  private static List<CycleSignal> watch(WorkstationFilm film, double seconds) {
    return watch(detector(), film.frames(seconds, FPS));
  }

  private static WorkstationFilm film() {
    return new WorkstationFilm();
  }

  private static void assertClose(Instant actual, double expectedSeconds, double tolerance) {
    assertThat(Math.abs(Duration.between(at(expectedSeconds), actual).toMillis()))
        .as("%s should be %s", actual, at(expectedSeconds))
        .isLessThanOrEqualTo(Math.round(tolerance * 1000));
  }

  private static void assertOneCycle(List<CycleSignal> signals, double start, double end) {
    assertThat(signals).hasSize(2);
    assertThat(signals.get(0)).isInstanceOf(Started.class);
    assertThat(signals.get(1)).isInstanceOf(Completed.class);
    assertClose(signals.get(0).at(), start, 0.4);
    assertClose(signals.get(1).at(), end, 0.4);
  }

  @Nested
  class A_plain_cycle {

    @ParameterizedTest
    @ValueSource(doubles = {3, 4, 5, 15})
    void is_the_same_at_every_frame_rate_within_a_frame(double fps) {
      var frames = film().somebodyAtTheSeat(0, 40).cycle(5.13, 20.27).frames(30, fps);

      var signals = watch(detector(), frames);

      assertThat(signals).hasSize(2);
      assertClose(signals.get(0).at(), 5.33, 1 / fps);
      assertClose(signals.get(1).at(), 20.27, 1 / fps);
    }

    @Test
    void is_told_two_seconds_after_let_go_with_its_true_end() {
      var detector = detector();
      var toldAt =
          film().somebodyAtTheSeat(0, 40).cycle(5, 20).frames(30, FPS).stream()
              .filter(
                  frame -> detector.observe(frame).stream().anyMatch(Completed.class::isInstance))
              .findFirst()
              .orElseThrow()
              .at();
      assertClose(toldAt, 22.5, 0.4);
    }

    @Test
    void comes_with_the_next_start_when_a_piece_was_picked_meanwhile() {
      var detector = detector();
      var film = film().somebodyAtTheSeat(0, 60).cycle(5, 20).cycle(21, 36);
      var batches =
          film.frames(30, FPS).stream()
              .map(detector::observe)
              .filter(batch -> batch.size() == 2)
              .toList();

      assertThat(batches).hasSize(1);
      assertThat(batches.get(0).get(0)).isInstanceOf(Completed.class);
      assertThat(batches.get(0).get(1)).isInstanceOf(Started.class);
      assertClose(batches.get(0).get(1).at(), 21, 0.4);
    }

    @Test
    void gives_the_same_signals_whenever_it_is_watched() {
      var frames = film().somebodyAtTheSeat(0, 60).cycle(5, 20).cycle(21, 36).frames(50, FPS);

      assertThat(watch(detector(), frames)).isEqualTo(watch(detector(), frames));
    }

    @Test
    void is_confident() {
      var signals = watch(film().somebodyAtTheSeat(0, 40).cycle(5, 20), 30);

      assertThat(((Completed) signals.get(1)).confidence().value()).isGreaterThan(0.8);
    }
  }

  @Nested
  class The_seven_ways_in_which_counting_goes_wrong {

    @Test
    void leaning_back_out_of_the_seat_zone_ends_nothing() {
      var film = film().somebodyAtTheSeat(0, 9).somebodyAtTheSeat(14, 40).cycle(5, 20);
      assertOneCycle(watch(film, 30), 5, 20);
    }

    @Test
    void hands_that_talk_above_the_bins_end_nothing() {
      var film =
          film()
              .somebodyAtTheSeat(0, 40)
              .cycle(5, 20)
              .hands(ZoneKind.DROP, 9, 12)
              .hands(ZoneKind.PICK, 10, 13);
      assertOneCycle(watch(film, 30), 5, 20);
    }

    @Test
    void a_supervisor_at_the_empty_seat_is_not_the_operator_at_work() {
      var film =
          film()
              .somebodyAtTheSeat(0, 12)
              .pick(5)
              .work(5.5, 11)
              .somebodyAtTheSeat(25, 35)
              .somebodyAtTheSeat(47, 90)
              .work(48, 50);

      var signals = watch(film, 60);

      assertThat(signals).hasSize(2);
      assertThat(signals.get(1)).isEqualTo(new Aborted(at(11.8), AbortReason.OPERATOR_LEFT));
    }

    @Test
    void a_machine_that_runs_unattended_makes_no_pieces() {
      var film = film().somebodyAtTheSeat(0, 4).work(10, 60).cycle(30, 40);
      assertThat(watch(film, 60)).isEmpty();
    }

    @Test
    void a_trolley_that_hides_everything_for_some_seconds_ends_nothing() {
      var film =
          film()
              .somebodyAtTheSeat(0, 10)
              .somebodyAtTheSeat(14, 40)
              .everythingHidden(10, 14)
              .cycle(5, 20);
      assertOneCycle(watch(film, 30), 5, 20);
    }

    @Test
    void bright_sleeves_that_shine_in_every_zone_end_nothing() {
      var film =
          film()
              .somebodyAtTheSeat(0, 40)
              .cycle(5, 20)
              .hands(ZoneKind.PICK, 7, 8)
              .hands(ZoneKind.DROP, 8, 9)
              .hands(ZoneKind.PICK, 12, 13)
              .hands(ZoneKind.DROP, 13, 14);
      assertOneCycle(watch(film, 30), 5, 20);
    }

    @Test
    void a_lamp_that_is_switched_ends_nothing() {
      var film = film().somebodyAtTheSeat(0, 40).cycle(5, 20).lampIsSwitched(10, 10.6);
      assertOneCycle(watch(film, 30), 5, 20);
    }

    @Test
    void a_lamp_that_is_switched_at_the_moment_of_the_put_down_hides_nothing() {
      var film = film().somebodyAtTheSeat(0, 40).cycle(5, 20).lampIsSwitched(19.1, 19.5);
      assertOneCycle(watch(film, 30), 5, 20);
    }

    @Test
    void a_flicker_that_hides_the_whole_put_down_hides_nothing() {
      var film = film().somebodyAtTheSeat(0, 60).cycle(5, 20).flickers(19, 21).cycle(25, 40);
      assertThat(watch(film, 50)).filteredOn(Completed.class::isInstance).hasSize(2);
    }

    @Test
    void a_flicker_that_hides_the_whole_pick_hides_nothing() {
      var film = film().somebodyAtTheSeat(0, 60).flickers(4.2, 5.8).cycle(5, 20);
      assertOneCycle(watch(film, 30), 5, 20);
    }

    @Test
    void a_bright_thing_under_a_brighter_lamp_has_no_piece_more_after_somebody_went_by() {
      var film =
          film()
              .somebodyAtTheSeat(0, 40)
              .brightestThingIn(ZoneKind.DROP)
              .pick(5)
              .everythingHidden(9, 11)
              .lampIsSwitched(11, 11.4)
              .drop(20);
      assertOneCycle(watch(film, 30), 5, 20);
    }

    @Test
    void a_bin_that_shines_otherwise_under_another_lamp_has_no_piece_more() {
      var film =
          film()
              .somebodyAtTheSeat(0, 40)
              .pick(5)
              .lampIsSwitched(10, 10.6)
              .pieceChanges(ZoneKind.DROP, 10.3)
              .pieceChanges(ZoneKind.PICK, 10.3)
              .drop(20);
      assertOneCycle(watch(film, 30), 5, 20);
    }
  }

  @Nested
  class A_camera_that_misses_frames {

    @Test
    void dates_what_happened_meanwhile_in_the_middle_of_the_hole() {
      var film = film().somebodyAtTheSeat(0, 40).noPicture(3.5, 7.5).cycle(5.5, 20);

      assertOneCycle(watch(film, 30), 5.5, 20);
    }
  }

  @Nested
  class Rework {

    @Test
    void is_one_cycle_that_ends_at_the_last_put_down() {
      var film =
          film()
              .somebodyAtTheSeat(0, 60)
              .cycle(5, 20)
              .hands(ZoneKind.DROP, 21.4, 22)
              .pieceGoesBack(ZoneKind.DROP, 21.7)
              .work(22, 25)
              .drop(26);
      assertOneCycle(watch(film, 40), 5, 26);
    }

    @Test
    void does_not_happen_when_hands_only_smooth_the_piece() {
      var film = film().somebodyAtTheSeat(0, 60).cycle(5, 20).hands(ZoneKind.DROP, 21.4, 22.6);
      assertOneCycle(watch(film, 40), 5, 20);
    }
  }

  @Nested
  class An_absence {

    @Test
    void of_less_than_ten_seconds_ends_nothing() {
      var film = film().somebodyAtTheSeat(0, 8).somebodyAtTheSeat(17, 60).cycle(5, 25);
      assertOneCycle(watch(film, 40), 5, 25);
    }

    @Test
    void of_twenty_seconds_gives_the_cycle_up_at_the_moment_of_leaving() {
      var film = film().somebodyAtTheSeat(0, 12).pick(5).work(5.5, 11);

      var signals = watch(film, 40);

      assertThat(signals.get(1)).isEqualTo(new Aborted(at(11.8), AbortReason.OPERATOR_LEFT));
    }

    @Test
    void makes_the_piece_that_is_finished_afterwards_count_nothing() {
      var film =
          film()
              .somebodyAtTheSeat(0, 12)
              .pick(5)
              .somebodyAtTheSeat(50, 90)
              .work(51, 56)
              .drop(57)
              .cycle(60, 75);

      var signals = watch(film, 85);

      assertThat(signals).hasSize(4);
      assertOneCycle(signals.subList(2, 4), 60, 75);
    }
  }

  @Nested
  class A_missing_picture {

    @Test
    void of_two_seconds_ends_nothing() {
      var film = film().somebodyAtTheSeat(0, 60).cycle(5, 20).noPicture(10, 12);
      assertOneCycle(watch(film, 40), 5, 20);
    }

    @Test
    void of_more_than_five_seconds_gives_the_cycle_up_where_it_began() {
      var film = film().somebodyAtTheSeat(0, 60).pick(5).noPicture(10, 18);

      var signals = watch(film, 40);

      assertThat(signals).hasSize(2);
      assertThat(signals.get(1)).isEqualTo(new Aborted(at(9.8), AbortReason.COVERAGE_LOST));
    }

    @Test
    void of_a_stream_that_stalled_is_noticed_at_the_next_frame() {
      var detector = detector();
      var film = film().somebodyAtTheSeat(0, 60).pick(5);
      var frames = film.frames(30, FPS);
      var signals = watch(detector, frames.subList(0, 50));

      signals.addAll(detector.observe(frames.get(100)));

      assertThat(signals.get(1)).isEqualTo(new Aborted(at(9.8), AbortReason.COVERAGE_LOST));
    }
  }

  @Nested
  class A_put_down_without_a_pick {

    @Test
    void begins_at_the_previous_put_down_if_the_operator_stayed() {
      var film = film().somebodyAtTheSeat(0, 60).cycle(5, 20).drop(34);

      var signals = watch(film, 50);

      assertThat(signals).hasSize(4);
      assertThat(signals.get(2).at()).isEqualTo(signals.get(1).at());
      assertClose(signals.get(3).at(), 34, 0.4);
      assertThat(((Completed) signals.get(3)).confidence().value()).isEqualTo(0.5);
    }

    @Test
    void counts_nothing_when_it_is_the_first_thing_seen() {
      assertThat(watch(film().somebodyAtTheSeat(0, 60).drop(20), 40)).isEmpty();
    }

    @Test
    void merges_with_one_that_was_only_moments_ago() {
      var film = film().somebodyAtTheSeat(0, 60).cycle(5, 20).drop(23.6);
      assertOneCycle(watch(film, 40), 5, 20);
    }
  }

  @Nested
  class One_bin_for_both {

    @Test
    void is_read_as_pick_and_put_down_in_turn() {
      var detector =
          detector(Map.of(ZoneKind.SEAT, SEAT, ZoneKind.PICK, RIGHT, ZoneKind.DROP, RIGHT));
      var film =
          film()
              .zones(ZoneKind.DROP)
              .somebodyAtTheSeat(0, 60)
              .hands(ZoneKind.DROP, 4.5, 5.2)
              .pieceChanges(ZoneKind.DROP, 5)
              .drop(20);
      assertOneCycle(watch(detector, film.frames(30, FPS)), 5, 20);
    }
  }

  @Nested
  class The_end_of_a_recording {

    @Test
    void gives_up_what_is_open() {
      var detector = detector();
      var signals = watch(detector, film().somebodyAtTheSeat(0, 40).pick(5).frames(12, FPS));
      signals.addAll(detector.finish(at(12)));

      assertThat(signals.get(1)).isEqualTo(new Aborted(at(12), AbortReason.RECORDING_ENDED));
    }

    @Test
    void completes_what_was_let_go() {
      var detector = detector();
      var frames = film().somebodyAtTheSeat(0, 40).cycle(5, 20).frames(21, FPS);
      var signals = watch(detector, frames);
      signals.addAll(detector.finish(at(21)));

      assertOneCycle(signals, 5, 20);
    }
  }

  @Test
  void a_cycle_of_many_standard_times_is_given_up() {
    var signals = watch(film().somebodyAtTheSeat(0, 200).pick(5).work(6, 190), 140);

    assertThat(signals).hasSize(2);
    assertThat(((Aborted) signals.get(1)).reason()).isEqualTo(AbortReason.TOO_LONG);
  }

  @Nested
  class Without_bins {

    @Test
    void the_rhythm_of_the_work_counts_with_low_confidence() {
      var detector = detector(Map.of(ZoneKind.SEAT, SEAT, ZoneKind.WORK, MIDDLE));
      var film =
          film()
              .zones(ZoneKind.WORK)
              .somebodyAtTheSeat(0, 60)
              .work(5, 18)
              .work(21, 35)
              .work(38, 39);

      var signals = watch(detector, film.frames(50, FPS));

      assertThat(signals).hasSize(4);
      assertOneCycle(signals.subList(0, 2), 5, 18);
      assertThat(((Completed) signals.get(1)).confidence().value()).isLessThan(0.5);
    }

    @Test
    void pauses_as_short_as_those_of_sewing_still_divide_the_work_by_the_standard() {
      var detector = detector(Map.of(ZoneKind.SEAT, SEAT, ZoneKind.WORK, MIDDLE));
      var film = film().zones(ZoneKind.WORK).somebodyAtTheSeat(0, 120);
      for (int piece = 0; piece < 6; piece++) {
        double start = 5 + 15 * piece;
        film.work(start, start + 6).work(start + 6.6, start + 13.8);
      }

      var signals = watch(detector, film.frames(110, FPS));

      var ends = signals.stream().filter(Completed.class::isInstance).toList();
      assertThat(ends).hasSize(6);
      for (int piece = 0; piece < 6; piece++) {
        assertClose(ends.get(piece).at(), 18.8 + 15 * piece, 0.5);
      }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2.6, 4})
    void a_pause_that_was_not_seen_is_none(double missing) {
      var detector = detector(Map.of(ZoneKind.SEAT, SEAT, ZoneKind.WORK, MIDDLE));
      var film =
          film()
              .zones(ZoneKind.WORK)
              .somebodyAtTheSeat(0, 60)
              .noPicture(15, 15 + missing)
              .work(5, 20)
              .work(23, 38);

      var signals = watch(detector, film.frames(50, FPS));

      assertOneCycle(signals.subList(0, 2), 5, 20);
    }

    @Test
    void and_without_a_work_zone_the_stay_at_the_seat_is_a_guess() {
      var detector = detector(Map.of(ZoneKind.SEAT, SEAT));
      var film = film().zones().somebodyAtTheSeat(5, 20);

      var signals = watch(detector, film.frames(30, FPS));

      assertOneCycle(signals, 5, 20);
      assertThat(((Completed) signals.get(1)).confidence().value()).isLessThan(0.3);
    }
  }
}
