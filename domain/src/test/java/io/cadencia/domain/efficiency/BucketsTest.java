package io.cadencia.domain.efficiency;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-65: buckets are cut on the plant's clock")
class BucketsTest {

  private static TimeSpan span(String from, String to) {
    return new TimeSpan(Instant.parse(from), Instant.parse(to));
  }

  private static List<Instant> starts(TimeSpan range, Granularity granularity, String zone) {
    return starts(range, granularity, WorkCalendar.unplanned(ZoneId.of(zone)));
  }

  private static List<Instant> starts(
      TimeSpan range, Granularity granularity, WorkCalendar calendar) {
    return Buckets.of(range, granularity, calendar).spans().stream().map(TimeSpan::from).toList();
  }

  private static List<Instant> instants(String... texts) {
    return List.of(texts).stream().map(Instant::parse).toList();
  }

  @Nested
  class Hours {

    @Test
    void of_a_zone_at_45_minutes_begin_at_its_own_full_hours() {
      var range = span("2026-01-05T00:00:00Z", "2026-01-05T02:00:00Z");

      assertThat(starts(range, Granularity.HOUR, "Asia/Kathmandu"))
          .isEqualTo(
              instants("2026-01-05T00:00:00Z", "2026-01-05T00:15:00Z", "2026-01-05T01:15:00Z"));
    }

    @Test
    void go_on_when_a_clock_is_put_back_by_half_an_hour() {
      // Lord Howe: at 02:00 (+11:00) it is 01:30 (+10:30) again
      var range = span("2026-04-04T14:00:00Z", "2026-04-04T17:30:00Z");

      assertThat(starts(range, Granularity.HOUR, "Australia/Lord_Howe"))
          .isEqualTo(
              instants(
                  "2026-04-04T14:00:00Z",
                  "2026-04-04T15:00:00Z",
                  "2026-04-04T15:30:00Z",
                  "2026-04-04T16:30:00Z"));
    }

    @Test
    void are_twenty_five_on_the_day_a_clock_is_put_back() {
      // Madrid, 2026-10-25: 03:00 summer time is 02:00 again
      var day = span("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");

      assertThat(starts(day, Granularity.HOUR, "Europe/Madrid")).hasSize(25);
      assertThat(starts(day, Granularity.DAY, "Europe/Madrid")).hasSize(1);
    }

    @Test
    void are_twenty_three_on_the_day_a_clock_is_put_forward() {
      var day = span("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z");

      assertThat(starts(day, Granularity.HOUR, "Europe/Madrid")).hasSize(23);
      assertThat(starts(day, Granularity.DAY, "Europe/Madrid")).hasSize(1);
    }
  }

  @Test
  void minutes_begin_where_the_range_does_and_then_on_the_full_minute() {
    var range = span("2026-01-05T00:00:30Z", "2026-01-05T00:02:10Z");

    assertThat(starts(range, Granularity.MINUTE, "America/Bogota"))
        .isEqualTo(
            instants("2026-01-05T00:00:30Z", "2026-01-05T00:01:00Z", "2026-01-05T00:02:00Z"));
  }

  @Test
  void days_begin_when_the_production_day_does() {
    var days = new ProductionDays(ZoneId.of("America/Bogota"), LocalTime.of(6, 0));
    var calendar = WorkCalendar.of(days, List.of(), List.of(), List.of());

    assertThat(
            starts(span("2026-01-05T00:00:00Z", "2026-01-06T12:00:00Z"), Granularity.DAY, calendar))
        .isEqualTo(
            instants("2026-01-05T00:00:00Z", "2026-01-05T11:00:00Z", "2026-01-06T11:00:00Z"));
  }

  @Test
  void overtime_begins_a_bucket_of_its_own_only_where_there_are_shifts() {
    var days = ProductionDays.fromMidnight(ZoneId.of("America/Bogota"));
    var overtime = span("2026-01-05T20:00:00Z", "2026-01-05T22:00:00Z");
    var calendar = WorkCalendar.of(days, List.of(), List.of(), List.of(overtime));

    assertThat(
            starts(
                span("2026-01-05T12:00:00Z", "2026-01-06T00:00:00Z"), Granularity.SHIFT, calendar))
        .isEqualTo(instants("2026-01-05T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/Bogota",
        "Asia/Kathmandu",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "America/St_Johns",
        "Pacific/Chatham",
        "Europe/Madrid"
      })
  void tile_a_year_without_a_hole_and_keep_quarter_hours(String zone) {
    var year = span("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z");
    var hours = Buckets.of(year, Granularity.HOUR, WorkCalendar.unplanned(ZoneId.of(zone)));

    assertThat(hours.keepQuarterHours()).isTrue();
    var total = hours.spans().stream().map(TimeSpan::length).reduce(Duration.ZERO, Duration::plus);
    assertThat(total).isEqualTo(year.length());
    for (int i = 1; i < hours.spans().size(); i++) {
      assertThat(hours.spans().get(i).from()).isEqualTo(hours.spans().get(i - 1).to());
    }
  }

  @Test
  void minutes_cut_quarter_hours() {
    var minutes =
        Buckets.of(
            span("2026-01-05T00:00:00Z", "2026-01-05T00:03:00Z"),
            Granularity.MINUTE,
            WorkCalendar.unplanned(ZoneId.of("America/Bogota")));

    assertThat(minutes.keepQuarterHours()).isFalse();
  }
}
