package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A night shift from 22:00 to 06:00 in New York, where the clock is set twice a year. */
@DisplayName("A-65 time")
class CalendarOverHttpTest {

  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/New_York}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          workstations:
            - id: 1
              code: PUESTO_01
              name: Puesto 1
              operations: [{name: PESPUNTAR CUELLO, sam_seconds: 60}]
      shifts: [{code: NOCHE, name: Noche, from: "22:00", to: "06:00"}]
      cameras:
        - id: 1
          name: Cámara 1
          module: 1
          zones: [{workstation: PUESTO_01, seat: [[0, 0], [1, 0], [1, 1]]}]
      """;

  @TempDir private Path temp;

  @ParameterizedTest(name = "{0} to {1}: {2} h")
  @CsvSource({
    // the clock goes forward, back, and nowhere
    "2026-03-07T22:00:00-05:00, 2026-03-08T22:00:00-04:00, 7, 2026-03-08T03:00:00.000Z",
    "2026-10-31T22:00:00-04:00, 2026-11-01T22:00:00-05:00, 9, 2026-11-01T02:00:00.000Z",
    "2026-06-10T22:00:00-04:00, 2026-06-11T22:00:00-04:00, 8, 2026-06-11T02:00:00.000Z",
  })
  void a_shift_across_midnight_is_one_bucket_as_long_as_the_night(
      String from, String to, int hours, String ts) {
    var start = Instant.parse(ts);
    var now = start.plus(Duration.ofDays(3));
    try (var plant = new ServedPlant(temp, CONFIG, start.minus(Duration.ofDays(9)), now)) {
      plant.watchedSince(1, start.minus(Duration.ofDays(2)));
      plant.unit(1, 1, start.plusSeconds(600), Duration.ofSeconds(50));
      plant.unit(2, 1, start.plusSeconds(3 * 3600), Duration.ofSeconds(50));

      var night =
          plant.get("/api/v1/efficiency/station/1?granularity=shift&from=" + from + "&to=" + to);
      var days =
          plant.get("/api/v1/efficiency/station/1?granularity=day&from=" + from + "&to=" + to);

      assertThat(night.get("series")).hasSize(1);
      assertThat(night.get("from_ts").asText()).isEqualTo(ts);
      assertThat(night.at("/series/0/ts").asText()).isEqualTo(ts);
      assertThat(night.at("/series/0/planned_seconds").doubleValue()).isEqualTo(hours * 3600.0);
      assertThat(night.at("/series/0/units_produced").intValue()).isEqualTo(2);
      assertThat(days.get("series").findValuesAsText("planned_seconds"))
          .containsExactly("7200.0", (hours - 2) * 3600.0 + "");
      assertThat(days.get("series").findValuesAsText("units_produced")).containsExactly("1", "1");
    }
  }
}
