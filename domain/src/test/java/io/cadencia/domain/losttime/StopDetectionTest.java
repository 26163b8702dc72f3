package io.cadencia.domain.losttime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Row D-21: SAM 20 s and k = 3, so that a pause of more than 60 s is a stop. Times in seconds. */
@DisplayName("D-21 stop detection")
class StopDetectionTest {

  private static final StandardHistory SAM_20 = standard(0, 20);

  private static Instant at(double second) {
    return Instant.parse("2026-03-10T11:00:00Z").plusMillis(Math.round(second * 1000));
  }

  private static TimeSpan span(double from, double to) {
    return new TimeSpan(at(from), at(to));
  }

  private static TimeSpans spans(TimeSpan... spans) {
    return TimeSpans.union(Arrays.asList(spans));
  }

  private static DetectedStop stop(double from, double to) {
    return new DetectedStop(at(from), at(to));
  }

  private static DetectedStop lasting(double from) {
    return new DetectedStop(at(from), null);
  }

  private static StandardHistory standard(double from, long seconds) {
    return StandardHistory.of(
        List.of(new StandardVersion(1, at(from), StandardTime.ofMillis(seconds * 1000))));
  }

  /** A shift from 0 to 1000 seconds, of which everything is available but the given holes. */
  private static List<DetectedStop> stopsUntil(
      double now, List<TimeSpan> cycles, TimeSpan... holes) {
    var shift = TimeSpans.of(span(0, 1000)).within(span(0, now));
    return detect(now, cycles, shift, shift.minus(spans(holes)), SAM_20);
  }

  private static List<DetectedStop> detect(
      double now,
      List<TimeSpan> cycles,
      TimeSpans attended,
      TimeSpans available,
      StandardHistory standards) {
    return StopDetection.DEFAULT.stops(
        new StationActivity(span(-500, now), cycles, attended, available, standards));
  }

  @Nested
  class A_pause {

    @Test
    void of_three_times_the_standard_is_no_stop_yet() {
      assertThat(stopsUntil(160, List.of(span(0, 100)))).isEmpty();
    }

    @Test
    void of_more_is_a_stop_that_lasts_from_the_last_completion_on() {
      assertThat(stopsUntil(160.001, List.of(span(0, 100)))).containsExactly(lasting(100));
    }

    @Test
    void ends_as_a_stop_where_the_next_units_cycle_starts() {
      assertThat(stopsUntil(400, List.of(span(0, 100), span(250, 390))))
          .containsExactly(stop(100, 250));
    }

    @Test
    void between_cycles_that_are_only_slow_is_no_stop() {
      assertThat(stopsUntil(900, List.of(span(0, 300), span(310, 700), span(702, 900)))).isEmpty();
    }

    @Test
    void before_a_cycle_in_progress_ends_with_its_start() {
      assertThat(stopsUntil(300, List.of(span(0, 100), span(200, 300))))
          .containsExactly(stop(100, 200));
    }

    @Test
    void at_the_beginning_of_a_shift_counts_from_there() {
      assertThat(stopsUntil(70, List.of(span(-400, -300)))).containsExactly(lasting(0));
    }

    @Test
    void ends_with_the_shift() {
      assertThat(stopsUntil(5000, List.of(span(0, 900)))).containsExactly(stop(900, 1000));
    }

    @Test
    void does_not_go_on_in_the_next_shift_after_a_rest() {
      // 50 s at the end of one shift and 50 s at the beginning of the next
      var shifts = spans(span(0, 300), span(600, 900));

      assertThat(detect(650, List.of(span(0, 250)), shifts, shifts, SAM_20)).isEmpty();
    }

    @Test
    void goes_on_over_the_change_of_shifts_without_a_rest() {
      var shifts = spans(span(0, 300), span(300, 900));

      assertThat(detect(320, List.of(span(0, 250)), shifts, shifts, SAM_20))
          .containsExactly(lasting(250));
    }
  }

  @Nested
  class Breaks_and_gaps {

    @Test
    void do_not_count_towards_the_stop() {
      // from 100 on: 40 s, a break of 300 s, 20 s
      assertThat(stopsUntil(460, List.of(span(0, 100)), span(140, 440))).isEmpty();
    }

    @Test
    void cut_it_in_two() {
      assertThat(stopsUntil(460.5, List.of(span(0, 100)), span(140, 440)))
          .containsExactly(stop(100, 140), lasting(440));
    }

    @Test
    void end_it_while_they_last() {
      assertThat(stopsUntil(300, List.of(span(0, 100)), span(200, 440)))
          .containsExactly(stop(100, 200));
    }

    @Test
    void alone_are_none() {
      assertThat(stopsUntil(440, List.of(span(0, 100)), span(100, 440))).isEmpty();
    }
  }

  @Nested
  class The_standard {

    @Test
    void is_the_one_in_force_when_the_pause_begins() {
      var faster =
          StandardHistory.of(
              List.of(
                  new StandardVersion(1, at(0), StandardTime.ofMillis(60_000)),
                  new StandardVersion(2, at(110), StandardTime.ofMillis(20_000))));
      var shift = spans(span(0, 400));

      assertThat(detect(270, List.of(span(0, 100)), shift, shift, faster)).isEmpty();
      assertThat(detect(281, List.of(span(0, 100)), shift, shift, faster))
          .containsExactly(lasting(100));
    }

    @Test
    void is_needed() {
      var shift = spans(span(0, 400));

      assertThat(detect(400, List.of(), shift, shift, StandardHistory.none())).isEmpty();
    }
  }

  @Test
  void the_multiple_is_a_setting() {
    var shift = spans(span(0, 400));
    var activity = new StationActivity(span(0, 141), List.of(span(0, 100)), shift, shift, SAM_20);

    assertThat(new StopDetection(2).stops(activity)).containsExactly(lasting(100));
    assertThat(new StopDetection(3).stops(activity)).isEmpty();
    assertThatThrownBy(() -> new StopDetection(0))
        .hasMessage(
            "the multiple of the SAM after which a station stands still must be 1 to 1000, was 0");
  }

  @Nested
  class Stops_that_are_kept {
    private static final WorkstationId STATION = new WorkstationId(1);

    private Stop kept(long id, double from, @Nullable Double to) {
      return Stop.found(
          new StopId(id), STATION, new DetectedStop(at(from), to == null ? null : at(to)));
    }

    private StopChanges changes(List<Stop> kept, DetectedStop... detected) {
      return StopChanges.between(kept, List.of(detected), span(0, 500));
    }

    @Test
    void and_are_detected_again_change_nothing() {
      assertThat(
              changes(
                      List.of(kept(1, 100, 200.0), kept(2, 400, null)),
                      stop(100, 200),
                      lasting(400))
                  .isEmpty())
          .isTrue();
    }

    @Test
    void are_closed_under_their_number_and_keep_their_classification() {
      var reason = TestStops.reason("C002");
      var open = kept(7, 100, null).classified(reason);

      assertThat(changes(List.of(open), stop(100, 250)).moved())
          .containsExactly(kept(7, 100, 250.0).classified(reason));
    }

    @Test
    void get_new_neighbours() {
      var changes = changes(List.of(kept(1, 100, 200.0)), stop(100, 200), stop(300, 380));

      assertThat(changes).isEqualTo(new StopChanges(List.of(stop(300, 380)), List.of(), List.of()));
    }

    @Test
    void are_withdrawn_when_they_were_none() {
      assertThat(changes(List.of(kept(1, 100, 200.0))).withdrawn()).containsExactly(new StopId(1));
    }

    @Test
    void follow_a_completion_that_was_corrected() {
      assertThat(changes(List.of(kept(1, 100, 200.0)), stop(120, 200)).moved())
          .containsExactly(kept(1, 120, 200.0));
    }

    @Test
    void stay_as_they_are_once_classified_and_ended() {
      var said = kept(1, 100, 200.0).classified(TestStops.reason("C002"));

      assertThat(changes(List.of(said)).isEmpty()).isTrue();
      assertThat(changes(List.of(said), stop(80, 200)))
          .isEqualTo(new StopChanges(List.of(stop(80, 100)), List.of(), List.of()));
    }

    @Test
    void stay_as_they_are_when_told_by_a_person() {
      var told =
          new Stop(
              new StopId(1),
              STATION,
              at(100),
              at(200),
              StopOrigin.MANUAL,
              TestStops.reason("C002"));

      assertThat(changes(List.of(told), lasting(150)))
          .isEqualTo(new StopChanges(List.of(lasting(200)), List.of(), List.of()));
    }

    @Test
    void from_before_the_span_are_left_alone() {
      assertThat(changes(List.of(kept(1, -10, 20.0))).isEmpty()).isTrue();
    }
  }
}
