package io.cadencia.adapter.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UlidSupplierTest {

  private static UlidSupplier at(String instant) {
    return new UlidSupplier(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC), new Random(7));
  }

  @Test
  void begins_with_the_milliseconds_as_the_specification_writes_them() {
    // 1469918176385 is the example of the ULID specification.
    assertThat(at("2016-07-30T22:36:16.385Z").get()).matches("01ARYZ6S41[0-9A-HJKMNP-TV-Z]{16}");
  }

  @Test
  void a_later_id_sorts_behind_an_earlier_one() {
    assertThat(at("2026-01-05T12:00:00.001Z").get())
        .isGreaterThan(at("2026-01-05T12:00:00.000Z").get());
  }

  @Test
  void ids_of_one_moment_differ() {
    assertThat(Stream.generate(at("2026-01-05T12:00:00Z")).limit(1000)).doesNotHaveDuplicates();
  }
}
