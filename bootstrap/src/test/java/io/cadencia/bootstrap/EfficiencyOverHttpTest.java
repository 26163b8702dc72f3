package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.time.TimeSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One station is worked for an hour, the next for its second half only: 100 units of 22.8 s and 30
 * of 60 s.
 */
class EfficiencyOverHttpTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");
  private static final Instant NOW = START.plusSeconds(3600);
  private static final String RANGE = "from=2026-01-05T12:00:00Z&to=2026-01-05T13:00:00Z";

  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Bogota}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          target_per_hour: 49
          workstations:
            - id: 1
              code: PUESTO_01
              name: Puesto 1
              operations: [{name: PESPUNTAR CUELLO, machine: MPP, sam_seconds: 22.8}]
            - id: 2
              code: PUESTO_02
              name: Puesto 2
              operations: [{name: PEGAR CUELLO, machine: MPP, sam_seconds: 60}]
      cameras:
        - id: 1
          name: Cámara 1
          module: 1
          zones: [{workstation: PUESTO_01, seat: [[0, 0], [1, 0], [1, 1]]}]
        - id: 2
          name: Cámara 2
          module: 1
          zones: [{workstation: PUESTO_02, seat: [[0, 0], [1, 0], [1, 1]]}]
      """;

  /** Each metric and the field of points and summaries that shows it. */
  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("units_produced", "units_produced");
    FIELDS.put("units_target", "units_target");
    FIELDS.put("units_planned", "units_planned");
    FIELDS.put("efficiency", "efficiency_pct");
    FIELDS.put("average_cycle", "avg_cycle_seconds");
    FIELDS.put("coverage", "coverage");
    FIELDS.put("efficiency_ci95_low", "efficiency_ci95_low");
    FIELDS.put("efficiency_ci95_high", "efficiency_ci95_high");
  }

  @TempDir private Path temp;
  private ServedPlant plant;

  @BeforeEach
  void serve() {
    plant = new ServedPlant(temp, CONFIG, START.minusSeconds(86_400), NOW);
    plant.watchedSince(1, START);
    plant.watchedSince(2, START.plusSeconds(1800));
    for (int i = 1; i <= 100; i++) {
      plant.unit(i, 1, START.plusSeconds(36L * i - 1), Duration.ofMillis(29_000 + i * 17L));
    }
    for (int i = 1; i <= 30; i++) {
      plant.unit(100 + i, 2, START.plusSeconds(1800 + 60L * i - 1), Duration.ofSeconds(55));
    }
  }

  @AfterEach
  void close() {
    plant.close();
  }

  @Nested
  @DisplayName("A-47 A-48 A-63 the golden hour")
  class The_golden_hour {

    @Test
    void of_100_cycles_of_22_8_s_in_3600_s_is_63_33_percent() {
      var answer = plant.get("/api/v1/efficiency/station/1?" + RANGE);

      var expected = 100.0 * 100 * 22.8 / 3600;
      assertThat(answer.at("/summary/efficiency_pct").doubleValue())
          .isCloseTo(expected, within(1e-9));
      assertThat(answer.at("/series/0/efficiency_pct").doubleValue())
          .isCloseTo(expected, within(1e-9));
      assertThat(answer.at("/series/0/units_target").intValue()).isEqualTo(157);
      assertThat(answer.at("/series/0/units_produced").intValue()).isEqualTo(100);
      assertThat(answer.at("/workstation_id").intValue()).isEqualTo(1);
    }

    @Test
    @DisplayName("A-63f of a module is weighted, not the mean of its stations")
    void of_a_module_is_weighted() {
      var first = summaryOf("station/1");
      var second = summaryOf("station/2");

      double module = summaryOf("module/1").get("efficiency_pct").doubleValue();

      assertThat(second.get("efficiency_pct").doubleValue()).isCloseTo(100, within(1e-9));
      assertThat(module).isCloseTo(100.0 * (2280 + 1800) / 5400, within(1e-9));
      assertThat(module)
          .isNotCloseTo((first.get("efficiency_pct").doubleValue() + 100) / 2, within(5.0));
    }

    private JsonNode summaryOf(String whose) {
      return plant.get("/api/v1/efficiency/" + whose + "?" + RANGE).get("summary");
    }

    @Test
    @DisplayName("A-63d in minutes adds up to the hour")
    void in_minutes_adds_up_to_the_hour() {
      var minutes = plant.get("/api/v1/efficiency/station/1?granularity=minute&" + RANGE);

      int sum = 0;
      for (var minute : minutes.get("series")) {
        sum += minute.get("units_produced").intValue();
      }
      assertThat(minutes.get("series")).hasSize(60);
      assertThat(sum).isEqualTo(100);
    }

    @Test
    @DisplayName("A-63 an empty bucket has units 0 and no mean")
    void has_nothing_in_an_empty_minute() {
      var minute =
          plant
              .get(
                  "/api/v1/efficiency/station/1?granularity=minute"
                      + "&from=2026-01-05T12:00:00Z&to=2026-01-05T12:00:30Z")
              .at("/series/0");

      assertThat(minute.get("units_produced").intValue()).isZero();
      assertThat(minute.get("avg_cycle_seconds").isNull()).isTrue();
      assertThat(minute.get("efficiency_pct").doubleValue()).isZero();
    }

    @Test
    @DisplayName("A-64 efficiency_24h is a fraction where efficiency_pct is a percent")
    void is_a_fraction_at_the_workstation() {
      var station = plant.get("/api/v1/workstations/1");

      assertThat(station.get("efficiency_24h").doubleValue()).isCloseTo(0.63333, within(1e-4));
      assertThat(station.get("last_cycles")).hasSize(10);
      assertThat(station.at("/last_cycles/0/id").intValue()).isEqualTo(100);
    }
  }

  @Test
  @DisplayName("A-47 what cannot be asked is refused")
  void what_cannot_be_asked_is_refused() {
    var path = "/api/v1/efficiency/station/1?";

    assertThat(plant.refusal(path + "granularity=week")).isEqualTo("422 VALIDATION_FAILED");
    assertThat(plant.refusal(path + "from=2026-01-05T12:00:00Z&to=2026-01-05T12:00:00Z"))
        .isEqualTo("400 INVALID_RANGE");
    assertThat(
            plant.refusal(
                path + "granularity=minute&from=2026-01-01T00:00:00Z&to=2026-01-03T00:00:01Z"))
        .isEqualTo("400 RANGE_TOO_LONG");
    assertThat(plant.refusal(path + "from=2024-01-01T00:00:00Z&to=2026-01-05T00:00:00Z"))
        .isEqualTo("400 RANGE_TOO_LONG");
    assertThat(plant.refusal("/api/v1/efficiency/module/9")).isEqualTo("404 MODULE_NOT_FOUND");
  }

  @Nested
  @DisplayName("E-01 every figure has a link to what it was computed from")
  class Every_figure {

    @BeforeEach
    void with_a_gap_and_an_exclusion() {
      plant
          .storage()
          .coverage()
          .addGap(new CameraId(1), new TimeSpan(START.plusSeconds(600), START.plusMillis(660_007)));
      var unit = plant.storage().cycles().find(new CycleId(7));
      plant.storage().cycles().save(unit.orElseThrow().cycle().excludedFor("prueba"));
    }

    @Test
    void of_a_station_by_the_minute() {
      assertEveryLinkHolds("/api/v1/efficiency/station/1?granularity=minute&" + RANGE);
    }

    @Test
    void of_a_station_and_a_module_by_the_hour() {
      assertEveryLinkHolds("/api/v1/efficiency/station/1?" + RANGE);
      assertEveryLinkHolds("/api/v1/efficiency/module/1?" + RANGE);
    }

    @Test
    void of_a_module_by_the_day_and_by_default() {
      assertEveryLinkHolds("/api/v1/efficiency/module/1?granularity=day");
      assertEveryLinkHolds("/api/v1/efficiency/module/1");
    }

    private void assertEveryLinkHolds(String path) {
      var answer = plant.get(path);
      var template = answer.get("explain_url_template").asText();
      FIELDS.forEach(
          (metric, field) -> {
            assertSame(
                plant.get(expand(template, metric, "")), answer.get("summary").get(field), metric);
            for (var point : answer.get("series")) {
              var bucket = "&bucket=" + point.get("ts").asText();
              assertSame(
                  plant.get(expand(template, metric, bucket)), point.get(field), metric + bucket);
            }
          });
      var summary = plant.get(answer.at("/summary/explain_url").asText());
      assertSame(summary, answer.at("/summary/efficiency_pct"), "explain_url");
    }

    private String expand(String template, String metric, String bucket) {
      return template.replace("{metric}", metric).replace("{&bucket}", bucket);
    }

    private void assertSame(JsonNode explanation, JsonNode figure, String what) {
      var value = explanation.get("value");
      assertThat(value.isNull()).as(what).isEqualTo(figure.isNull());
      assertThat(bits(value)).as(what).isEqualTo(bits(figure));
    }

    @Test
    void and_recomputes_to_the_same_bits_from_the_answer_alone() {
      for (var path : new String[] {"station/1", "station/2", "module/1"}) {
        var answer = plant.get("/api/v1/efficiency/" + path + "?" + RANGE);

        var explanation = plant.get(answer.at("/summary/explain_url").asText());

        assertThat(Double.doubleToLongBits(Recomputed.efficiency(explanation)))
            .as(path)
            .isEqualTo(bits(answer.at("/summary/efficiency_pct")));
      }
    }

    @Test
    void and_names_versions_cycles_and_what_was_left_out() {
      var explanation = plant.get("/api/v1/explain?metric=efficiency&workstation_id=1&" + RANGE);

      assertThat(explanation.get("formula_id").asText()).isEqualTo("efficiency/1");
      assertThat(explanation.at("/stations/0/cycles")).hasSize(99);
      assertThat(explanation.at("/stations/0/excluded/0/id").intValue()).isEqualTo(7);
      assertThat(explanation.at("/stations/0/excluded/0/reason").asText()).isEqualTo("prueba");
      assertThat(explanation.at("/stations/0/cycles/0/sam_version").intValue()).isEqualTo(1);
      assertThat(explanation.at("/measured_with/0").size()).isEqualTo(4);
      assertThat(explanation.get("software_version").asText()).isNotBlank();
      assertThat(explanation.at("/inputs/n_excluded").intValue()).isEqualTo(1);
      assertThat(explanation.at("/inputs/available_seconds").doubleValue()).isEqualTo(3539.993);
      assertThat(explanation.toString()).doesNotContain("operator_id");
    }

    @Test
    void of_a_workstation_the_board_and_the_line() {
      var station = plant.get("/api/v1/workstations/1");
      var day = plant.get(station.get("efficiency_24h_explain_url").asText());
      assertThat(day.get("value").doubleValue() / 100)
          .isEqualTo(station.get("efficiency_24h").doubleValue());

      var board = plant.get("/api/v1/modules/1/hourly-board?date=2026-01-05");
      var hour = board.at("/rows/0");
      var template = board.get("explain_url_template").asText();
      var bucket = "&bucket=" + hour.get("ts").asText();
      assertThat(board.at("/total/units_produced").intValue()).isEqualTo(30);
      for (var field : new String[] {"units_produced", "units_planned"}) {
        assertSame(plant.get(expand(template, field, bucket)), hour.get(field), field);
        assertSame(plant.get(expand(template, field, "")), board.at("/total").get(field), field);
      }

      for (var row : plant.get("/api/v1/modules/1/line?" + RANGE).get("stations")) {
        assertSame(
            plant.get(row.get("avg_cycle_explain_url").asText()),
            row.get("avg_cycle_seconds"),
            "line");
      }
    }

    @Test
    void and_a_bucket_that_is_none_is_refused() {
      assertThat(
              plant.refusal(
                  "/api/v1/explain?metric=efficiency&workstation_id=1&"
                      + RANGE
                      + "&bucket=2026-01-05T12:00:01Z"))
          .isEqualTo("400 BAD_REQUEST");
    }
  }

  private static long bits(JsonNode number) {
    return number.isNull() ? 0 : Double.doubleToLongBits(number.doubleValue());
  }

  @Test
  @DisplayName("A-41 the version agrees with health and with the last cycle")
  void the_version_agrees() {
    var version = plant.get("/api/v1/version");

    assertThat(version.get("db_schema_version"))
        .isEqualTo(plant.get("/api/v1/health").get("db_schema_version"));
    assertThat(version.get("cv_model_version"))
        .isEqualTo(plant.get("/api/v1/cycles/130").get("cv_model_version"));
    assertThat(version.get("build_version").asText()).isNotBlank();
    assertThat(
            version.get("git_commit").isNull()
                || version.get("git_commit").asText().matches("[0-9a-f]{40}(-dirty)?"))
        .isTrue();
  }

  @Test
  @DisplayName("A-46 standard times of a moment")
  void standard_times_of_a_moment() {
    var now = plant.get("/api/v1/standard-times");

    assertThat(now).hasSize(2);
    assertThat(now.at("/0/sam_seconds").doubleValue()).isEqualTo(22.8);
    assertThat(now.at("/0/source").asText()).isEqualTo("configuration");
  }
}
