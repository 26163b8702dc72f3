package io.cadencia.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursOfDayTest {

  @ParameterizedTest
  @CsvSource({
    "24, 3, America/Bogota, 2026-01-05T07:59:59Z, 2026-01-05T08:00:00Z",
    "24, 3, America/Bogota, 2026-01-05T08:00:00Z, 2026-01-06T08:00:00Z",
    "24, 23, America/Bogota, 2026-01-05T12:00:00Z, 2026-01-06T04:00:00Z",
    "6, 3, America/Bogota, 2026-01-05T12:00:00Z, 2026-01-05T14:00:00Z",
    "1, 0, Asia/Kolkata, 2026-01-05T12:00:00Z, 2026-01-05T12:30:00Z",
    // The hour that is skipped in spring is due an hour later, the repeated one of autumn once.
    "24, 2, Europe/Madrid, 2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z",
    "24, 2, Europe/Madrid, 2026-10-24T23:59:00Z, 2026-10-25T00:00:00Z",
    "24, 2, Europe/Madrid, 2026-10-25T00:00:00Z, 2026-10-26T01:00:00Z",
  })
  void the_next_one_is_by_the_clock_of_the_plant(
      int every, int at, ZoneId zone, Instant after, Instant expected) {
    assertThat(new HoursOfDay(every, at, zone).nextAfter(after)).isEqualTo(expected);
  }

  @Test
  void hours_that_do_not_fit_a_day_are_refused() {
    var zone = ZoneId.of("UTC");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoursOfDay(5, 0, zone))
        .withMessage("hours divide a day, were 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HoursOfDay(24, 24, zone))
        .withMessage("an hour is from 0 to 23, was 24");
  }
}
