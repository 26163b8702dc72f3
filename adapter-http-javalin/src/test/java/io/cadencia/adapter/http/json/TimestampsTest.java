package io.cadencia.adapter.http.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

  private static final DateTimeFormatter PLAIN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final long FIRST = Instant.parse("-0002-01-01T00:00:00Z").getEpochSecond();
  private static final long LAST = Instant.parse("+10002-01-01T00:00:00Z").getEpochSecond();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-05T12:00:00.000Z",
        "1970-01-01T00:00:00.000Z",
        "1969-12-31T23:59:59.999Z",
        "2024-02-29T23:59:59.001Z",
        "0000-01-01T00:00:00.000Z",
        "9999-12-31T23:59:59.999Z"
      })
  void are_written_as_they_are_read(String text) {
    assertThat(Timestamps.of(Instant.parse(text))).isEqualTo(text);
  }

  @Test
  void are_cut_to_milliseconds() {
    assertThat(Timestamps.of(Instant.parse("2026-01-05T12:00:00.123999Z")))
        .isEqualTo("2026-01-05T12:00:00.123Z");
  }

  @Test
  void are_exactly_those_of_the_formatter_of_the_jdk() {
    long seed = Long.getLong("cadencia.test.seed", System.nanoTime());
    System.out.println("TimestampsTest: -Dcadencia.test.seed=" + seed);
    var random = new Random(seed);
    for (int i = 0; i < 200_000; i++) {
      long second = FIRST + (long) (random.nextDouble() * (LAST - FIRST));
      var instant = Instant.ofEpochSecond(second, random.nextInt(1_000_000_000));

      assertThat(Timestamps.of(instant)).as("seed %d", seed).isEqualTo(PLAIN.format(instant));
    }
  }
}
