package io.cadencia.domain.efficiency;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketsTest {

  private static Buckets of(String from, String to, Granularity granularity, String zone) {
    return Buckets.of(
        new TimeSpan(Instant.parse(from), Instant.parse(to)), granularity, ZoneId.of(zone));
  }

  private static List<Long> hours(Buckets buckets) {
    return buckets.spans().stream().map(TimeSpan::length).map(Duration::toHours).toList();
  }

  @Test
  void days_of_a_zone_that_changes_its_clocks_have_23_and_25_hours() {
    var spring =
        of("2026-03-28T23:00:00Z", "2026-03-30T22:00:00Z", Granularity.DAY, "Europe/Madrid");
    var autumn =
        of("2026-10-24T22:00:00Z", "2026-10-26T23:00:00Z", Granularity.DAY, "Europe/Madrid");

    assertThat(hours(spring)).containsExactly(23L, 24L);
    assertThat(hours(autumn)).containsExactly(25L, 24L);
  }

  @Test
  void the_hour_that_comes_twice_is_two_buckets() {
    var buckets =
        of("2026-10-25T00:00:00Z", "2026-10-25T03:00:00Z", Granularity.HOUR, "Europe/Madrid");

    assertThat(hours(buckets)).containsExactly(1L, 1L, 1L);
  }

  @Test
  void half_an_hour_that_comes_twice_is_a_bucket_of_its_own() {
    var buckets =
        of("2026-04-04T14:00:00Z", "2026-04-04T16:30:00Z", Granularity.HOUR, "Australia/Lord_Howe");

    assertThat(buckets.spans())
        .extracting(TimeSpan::from)
        .containsExactly(
            Instant.parse("2026-04-04T14:00:00Z"),
            Instant.parse("2026-04-04T15:00:00Z"),
            Instant.parse("2026-04-04T15:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "America/Bogota",
        "Asia/Kolkata",
        "Asia/Kathmandu",
        "Australia/Eucla",
        "Australia/Lord_Howe",
        "America/St_Johns",
        "Pacific/Chatham"
      })
  void hours_and_days_of_every_zone_keep_quarter_hours(String zone) {
    for (var granularity : List.of(Granularity.HOUR, Granularity.SHIFT, Granularity.DAY)) {
      assertThat(
              of("2026-01-01T00:07:01Z", "2026-12-31T23:59:59.999Z", granularity, zone)
                  .keepQuarterHours())
          .isTrue();
    }
  }

  @Test
  void hours_of_a_zone_at_45_minutes_begin_there() {
    var buckets =
        of("2026-01-05T12:00:00Z", "2026-01-05T13:15:00Z", Granularity.HOUR, "Asia/Kathmandu");

    assertThat(buckets.spans())
        .extracting(TimeSpan::from)
        .containsExactly(
            Instant.parse("2026-01-05T12:00:00Z"), Instant.parse("2026-01-05T12:15:00Z"));
  }

  @Test
  void minutes_cut_quarter_hours_unless_there_is_only_one() {
    var two = of("2026-01-05T12:00:00Z", "2026-01-05T12:02:00Z", Granularity.MINUTE, "UTC");
    var one = of("2026-01-05T12:00:10Z", "2026-01-05T12:00:50Z", Granularity.MINUTE, "UTC");

    assertThat(two.spans()).hasSize(2);
    assertThat(two.keepQuarterHours()).isFalse();
    assertThat(one.keepQuarterHours()).isTrue();
  }
}
