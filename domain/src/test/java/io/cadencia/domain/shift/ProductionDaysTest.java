package io.cadencia.domain.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row A-65: the production day in zones of every kind. */
class ProductionDaysTest {

  private static ProductionDays days(String zone, String startsAt) {
    return new ProductionDays(ZoneId.of(zone), LocalTime.parse(startsAt));
  }

  @ParameterizedTest(name = "{2} in {0} from {1}")
  @CsvSource({
    "America/Bogota,      00:00, 2026-03-10, 2026-03-10T05:00:00Z, 2026-03-11T05:00:00Z, PT24H",
    "America/Bogota,      06:00, 2026-03-10, 2026-03-10T11:00:00Z, 2026-03-11T11:00:00Z, PT24H",
    "Asia/Kathmandu,      00:00, 2026-03-10, 2026-03-09T18:15:00Z, 2026-03-10T18:15:00Z, PT24H",
    "Asia/Kathmandu,      06:15, 2026-03-10, 2026-03-10T00:30:00Z, 2026-03-11T00:30:00Z, PT24H",
    "Europe/Madrid,       00:00, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, PT23H",
    "Europe/Madrid,       00:00, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z, PT25H",
    "Europe/Madrid,       06:00, 2026-03-28, 2026-03-28T05:00:00Z, 2026-03-29T04:00:00Z, PT23H",
    "Europe/Madrid,       06:00, 2026-03-29, 2026-03-29T04:00:00Z, 2026-03-30T04:00:00Z, PT24H",
    // 02:30 is skipped on the 29th: that day begins at 03:30
    "Europe/Madrid,       02:30, 2026-03-28, 2026-03-28T01:30:00Z, 2026-03-29T01:30:00Z, PT24H",
    "Europe/Madrid,       02:30, 2026-03-29, 2026-03-29T01:30:00Z, 2026-03-30T00:30:00Z, PT23H",
    // 02:30 comes twice on the 25th: the earlier one begins the day
    "Europe/Madrid,       02:30, 2026-10-25, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z, PT25H",
    "Australia/Lord_Howe, 00:00, 2026-10-04, 2026-10-03T13:30:00Z, 2026-10-04T13:00:00Z, PT23H30M",
    "Australia/Lord_Howe, 00:00, 2026-04-05, 2026-04-04T13:00:00Z, 2026-04-05T13:30:00Z, PT24H30M",
  })
  void is_a_span_of_time(
      String zone, String startsAt, LocalDate day, Instant from, Instant to, Duration length) {
    var days = days(zone, startsAt);
    var span = days.spanOf(day);

    assertThat(span).isEqualTo(new TimeSpan(from, to));
    assertThat(span.length()).isEqualTo(length);
    assertThat(days.dayOf(from)).isEqualTo(day);
    assertThat(days.dayOf(to.minusMillis(1))).isEqualTo(day);
    assertThat(days.dayOf(to)).isEqualTo(day.plusDays(1));
    assertThat(days.dayOf(from.minusMillis(1))).isEqualTo(day.minusDays(1));
  }

  @Test
  void that_the_clock_of_the_plant_never_shows_is_empty() {
    // Samoa went from the 29th to the 31st
    var days = days("Pacific/Apia", "00:00");

    assertThat(days.spanOf(LocalDate.parse("2011-12-30")).isEmpty()).isTrue();
    assertThat(days.dayOf(Instant.parse("2011-12-30T10:00:00Z"))).isEqualTo("2011-12-31");
  }

  @ParameterizedTest
  @ValueSource(strings = {"06:10", "00:01", "23:59"})
  void starts_on_a_quarter_of_an_hour(String startsAt) {
    assertThatThrownBy(() -> days("America/Bogota", startsAt))
        .hasMessage(
            "a production day must start on a quarter of an hour, such as 06:00 or 06:15, was "
                + startsAt);
  }

  @Property(tries = 500)
  void tiles_the_time_line(
      @ForAll @IntRange(max = 3) int zone,
      @ForAll @IntRange(max = 95) int quarter,
      @ForAll @IntRange(max = 60_000_000) int seconds) {
    var zones =
        new String[] {"America/Bogota", "Europe/Madrid", "Asia/Kathmandu", "Australia/Lord_Howe"};
    var days = new ProductionDays(ZoneId.of(zones[zone]), LocalTime.MIN.plusMinutes(15L * quarter));
    var instant = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(seconds);
    var day = days.dayOf(instant);

    assertThat(days.spanOf(day).contains(instant)).isTrue();
    assertThat(days.spanOf(day).to()).isEqualTo(days.spanOf(day.plusDays(1)).from());
  }
}
