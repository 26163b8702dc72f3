package io.cadencia.domain.losttime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.losttime.LostTime.Bar;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows D-21 and D-23: lost time by code, in minutes. */
@DisplayName("D-21 D-23 lost time")
class LostTimeTest {

  private static final TimeSpan HOUR = new TimeSpan(at(0), at(60));

  private long ids;

  private static Instant at(int minute) {
    return Instant.parse("2026-03-10T11:00:00Z").plusSeconds(60L * minute);
  }

  private Stop stop(int station, int from, @Nullable Integer to, @Nullable String code) {
    ids++;
    var stop =
        new Stop(
            new StopId(ids),
            new WorkstationId(station),
            at(from),
            to == null ? null : at(to),
            StopOrigin.AUTOMATIC,
            null);
    return code == null ? stop : stop.classified(TestStops.reason(code));
  }

  private static Bar bar(@Nullable String code, int lost, int stops, int upToHere) {
    return new Bar(code, Duration.ofMinutes(lost), stops, Duration.ofMinutes(upToHere));
  }

  @Test
  void is_a_pareto_with_the_largest_loss_first() {
    var stops =
        List.of(
            stop(1, 0, 5, "C002"),
            stop(1, 10, 12, "C015"),
            stop(2, 3, 10, "C002"),
            stop(2, 20, 23, null),
            stop(3, 50, null, "C012"));

    assertThat(LostTime.of(stops, HOUR, at(52)))
        .isEqualTo(
            new LostTime(
                Duration.ofMinutes(19),
                List.of(
                    bar("C002", 12, 2, 12),
                    bar(null, 3, 1, 15),
                    bar("C012", 2, 1, 17),
                    bar("C015", 2, 1, 19))));
  }

  @Test
  void counts_only_what_lies_in_the_range() {
    var stops = List.of(stop(1, -10, 5, "C002"), stop(1, 55, 70, "C003"), stop(1, 60, 61, "C004"));

    assertThat(LostTime.of(stops, HOUR, at(99)).bars())
        .containsExactly(bar("C002", 5, 1, 5), bar("C003", 5, 1, 10));
  }

  @Test
  void counts_no_minute_of_a_station_twice() {
    var stops = List.of(stop(1, 0, 10, "C002"), stop(1, 5, 15, "C003"), stop(1, 6, 9, "C004"));

    assertThat(LostTime.of(stops, HOUR, at(99)).bars())
        .containsExactly(bar("C002", 10, 1, 10), bar("C003", 5, 1, 15));
  }

  @Test
  void is_nothing_without_stops() {
    assertThat(LostTime.of(List.of(), HOUR, at(60)))
        .isEqualTo(new LostTime(Duration.ZERO, List.of()));
  }

  @Nested
  class The_starting_list {

    @Test
    void has_the_codes_C001_to_C022_in_both_languages_and_every_kind() {
      assertThat(LostTimeCatalogue.STARTER)
          .extracting(LostTimeCode::code)
          .isEqualTo(IntStream.rangeClosed(1, 22).mapToObj("C%03d"::formatted).toList());
      assertThat(LostTimeCatalogue.STARTER)
          .extracting(LostTimeCode::kind)
          .contains(LostTimeKind.values());
      assertThat(LostTimeCatalogue.STARTER)
          .extracting(LostTimeCode::nameEs)
          .doesNotHaveDuplicates();
      assertThat(LostTimeCatalogue.STARTER)
          .extracting(LostTimeCode::nameEn)
          .doesNotHaveDuplicates();
    }
  }

  @Nested
  class A_code {

    @ParameterizedTest
    @ValueSource(strings = {"C1", "c001", "C0001", "D001", "", "C01x", "C001 "})
    void is_C_and_three_digits(String code) {
      assertThatThrownBy(() -> new LostTimeCode(code, "Daño", "Breakdown", LostTimeKind.UNPLANNED))
          .hasMessage(
              "a lost-time code must be C and three digits, such as C001, was '" + code + "'");
    }

    @Test
    void has_a_name_in_both_languages() {
      assertThatThrownBy(() -> new LostTimeCode("C001", "Daño", " ", LostTimeKind.UNPLANNED))
          .hasMessageContaining("C001 needs a name in Spanish and English");
    }
  }

  @Nested
  class A_stop {

    @Test
    void ends_after_it_begins() {
      assertThatThrownBy(() -> stop(1, 5, 5, null))
          .hasMessageStartingWith("a stop must end after it begins");
      assertThat(stop(1, 5, null, null).span(at(3)).isEmpty()).isTrue();
    }

    @Test
    void keeps_who_classified_it_last_and_when() {
      var later =
          new Classification("C003", new ActorId("jefa"), TestStops.SAID_AT.plusSeconds(60), "ok");

      assertThat(stop(1, 0, 5, "C002").classified(later).classification()).isEqualTo(later);
    }

    @Test
    void has_a_note_of_a_readable_length() {
      assertThatThrownBy(
              () ->
                  new Classification(
                      "C002", new ActorId("jefa"), TestStops.SAID_AT, "x".repeat(501)))
          .hasMessage("a note must have 1 to 500 characters, has 501");
    }
  }
}
