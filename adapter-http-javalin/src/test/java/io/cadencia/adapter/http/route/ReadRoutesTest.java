package io.cadencia.adapter.http.route;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.json.ApiVersion;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.ExplainQuery;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.UnknownBucketException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRoutesTest {

  private static final String EXECUTIVE = "gerente@planta.example:executive";

  private final TestPlant plant = new TestPlant();
  private RunningApi api;

  @BeforeEach
  void start() {
    plant.getCycle = id -> TestPlant.reviewedCycle();
    api = RunningApi.over(plant);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private JsonNode seenBy(String user, String path) {
    var answer = api.getAs(user, path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return RunningApi.tree(answer.body());
  }

  private String refusal(String path) {
    var answer = api.get(path);
    return answer.statusCode() + " " + RunningApi.tree(answer.body()).at("/error/code").asText();
  }

  @Nested
  @DisplayName("A-52 A-62 a cycle")
  class A_cycle {

    @Test
    void shows_an_engineer_what_people_said_of_it_and_its_picture() {
      var cycle = api.json("/api/v1/cycles/47890");

      assertThat(cycle.get("notes").asText()).isEqualTo("reproceso");
      assertThat(cycle.get("coverage").doubleValue()).isEqualTo(0.75);
      assertThat(cycle.get("excluded_reason").asText()).isEqualTo("prueba de máquina");
      assertThat(cycle.get("gt_verified_by").asText()).isEqualTo("ingeniera@planta.example");
      assertThat(cycle.get("gt_verified_at").asText()).isEqualTo("2026-01-05T12:00:00.000Z");
      assertThat(cycle.get("source_frame_url").asText())
          .isEqualTo("/static/frames/2026/01/05/cam1_47890.jpg");
    }

    @Test
    void shows_an_executive_neither_people_nor_pictures() {
      var cycle = seenBy(EXECUTIVE, "/api/v1/cycles/47890");

      assertThat(cycle.get("operator_id").isNull()).isTrue();
      assertThat(cycle.get("source_frame_url").isNull()).isTrue();
      assertThat(cycle.get("gt_verified_by").isNull()).isTrue();
      assertThat(cycle.get("gt_verified_at").asText()).isEqualTo("2026-01-05T12:00:00.000Z");
      assertThat(cycle.size()).isEqualTo(22);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/api/v1/cycles",
          "/api/v1/cycles?after_seq=0",
          "/api/v1/workstations",
          "/api/v1/workstations/1",
          "/api/v1/modules/1"
        })
    void names_no_operator_to_an_executive_wherever_it_is_shown(String path) {
      var answer = seenBy(EXECUTIVE, path);

      assertThat(answer.findValues("operator_id")).isNotEmpty().allMatch(JsonNode::isNull);
      assertThat(answer.findValues("current_operator_id")).allMatch(JsonNode::isNull);
      assertThat(answer.findValues("source_frame_url")).allMatch(JsonNode::isNull);
    }

    @Test
    @DisplayName("A-45 the operator of a workstation is for engineers")
    void names_the_current_operator_to_an_engineer() {
      assertThat(api.json("/api/v1/workstations/1").get("current_operator_id").asInt())
          .isEqualTo(7);
    }

    @Test
    @DisplayName("A-50 an executive may not filter by operator")
    void is_not_found_by_its_operator_by_an_executive() {
      var answer = api.getAs(EXECUTIVE, "/api/v1/cycles?operator_id=7");

      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(plant.cycleQueries).isEmpty();
    }
  }

  @Test
  @DisplayName("A-46 standard times have one row for each workstation, operations nested")
  void standard_times() {
    assertThat(api.json("/api/v1/standard-times?at=2026-01-05T07:00:00-05:00"))
        .isEqualTo(
            RunningApi.tree(
                """
                [{"workstation_id":1,"module_id":1,"code":"PUESTO_01","version":3,
                  "valid_from":"2026-01-04T12:00:00.000Z","sam_seconds":22.8,
                  "source":"configuration","bulletin_sha256":null,
                  "operations":[{"name":"PESPUNTAR CUELLO","machine_code":"MPP",
                    "sam_seconds":22.8}]},
                 {"workstation_id":1,"module_id":1,"code":"PUESTO_01","version":null,
                  "valid_from":null,"sam_seconds":null,"source":null,"bulletin_sha256":null,
                  "operations":[]}]
                """));
    api.json("/api/v1/standard-times");
    assertThat(plant.standardQueries).containsExactly(TestPlant.NOON, TestPlant.NOON);
  }

  @Nested
  @DisplayName("A-41 the version")
  class The_version {

    @Test
    void has_five_fields() {
      assertThat(api.json("/api/v1/version"))
          .isEqualTo(
              RunningApi.tree(
                  """
                  {"api_version":"1.0.0","cv_model_version":"yolov8n/ort-1.29.0",
                   "db_schema_version":7,"build_version":"0.1.0",
                   "git_commit":"cccccccccccccccccccccccccccccccccccccccc"}
                  """));
    }

    @Test
    void of_the_api_is_that_of_the_contract() throws IOException {
      assertThat(Files.readAllLines(Path.of("src/main/openapi/cadencia-v1.yaml")))
          .contains("  version: " + ApiVersion.CURRENT);
    }
  }

  @Test
  @DisplayName("A-59 model versions, the deployed one even if unused")
  void model_versions() {
    var versions = api.json("/api/v1/cv-model-versions");

    assertThat(versions.findValuesAsText("deployed")).containsExactly("false", "true");
    assertThat(versions.at("/0/first_used_at").asText()).isEqualTo("2026-01-05T11:59:00.000Z");
    assertThat(versions.at("/1/last_used_at").isNull()).isTrue();
    assertThat(versions.at("/1/sha256").asText()).hasSize(64);
  }

  @Nested
  @DisplayName("E-01 an explanation")
  class An_explanation {

    private static final String PATH = "/api/v1/explain?metric=efficiency&workstation_id=1";

    @Test
    void has_formula_inputs_cycles_exclusions_and_versions() {
      var explanation = api.json(PATH);

      assertThat(explanation.get("formula_id").asText()).isEqualTo("efficiency/1");
      assertThat(explanation.get("workstation_id").asInt()).isEqualTo(1);
      assertThat(explanation.get("module_id").isNull()).isTrue();
      assertThat(explanation.at("/inputs/earned_seconds").doubleValue()).isEqualTo(22.8);
      assertThat(explanation.at("/rules/coverage_threshold").doubleValue()).isEqualTo(0.5);
      assertThat(explanation.at("/stations/0/cycles/0"))
          .isEqualTo(
              RunningApi.tree(
                  """
                  {"id":47890,"end_ts":"2026-01-05T11:59:55.500Z","duration_seconds":21.0,
                   "sam_version":3,"sam_seconds":22.8,"measured_with":0}
                  """));
      assertThat(explanation.at("/stations/0/excluded/0"))
          .isEqualTo(RunningApi.tree("{\"id\":47890,\"reason\":\"prueba de máquina\"}"));
      assertThat(explanation.at("/measured_with/0/roi_version").asText()).isEqualTo("roi-1");
      assertThat(explanation.get("git_commit").asText()).isEqualTo("c".repeat(40));
    }

    @Test
    void of_a_module_names_the_module() {
      var explanation = api.json("/api/v1/explain?metric=coverage&module_id=3");

      assertThat(explanation.get("module_id").asInt()).isEqualTo(3);
      assertThat(explanation.get("workstation_id").isNull()).isTrue();
    }

    @Test
    void is_about_the_bucket_asked_for() {
      api.json(
          PATH
              + "&from=2026-01-05T12:00:00Z&to=2026-01-05T13:00:00Z&granularity=minute"
              + "&bucket=2026-01-05T12:00:00.000Z");

      assertThat(plant.explainQueries)
          .containsExactly(
              new ExplainQuery(
                  new EfficiencyQuery(
                      TestPlant.NOON, TestPlant.NOON.plusSeconds(3600), Granularity.MINUTE),
                  TestPlant.NOON));
    }

    @Test
    void names_no_operator_to_anybody() {
      assertThat(api.get(PATH).body()).doesNotContain("operator_id");
      assertThat(seenBy(EXECUTIVE, PATH)).isEqualTo(api.json(PATH));
    }

    @Test
    void needs_one_metric_and_one_subject() {
      assertThat(refusal("/api/v1/explain?workstation_id=1")).isEqualTo("422 VALIDATION_FAILED");
      assertThat(refusal("/api/v1/explain?metric=efficiency")).isEqualTo("422 VALIDATION_FAILED");
      assertThat(refusal(PATH + "&module_id=1")).isEqualTo("422 VALIDATION_FAILED");
      assertThat(refusal("/api/v1/explain?metric=speed&module_id=1"))
          .isEqualTo("422 VALIDATION_FAILED");
    }

    @Test
    void of_no_bucket_of_the_series_is_refused() {
      plant.explaining =
          query -> {
            throw new UnknownBucketException(TestPlant.NOON);
          };

      assertThat(refusal(PATH + "&bucket=2026-01-05T12:00:00Z")).isEqualTo("400 BAD_REQUEST");
    }
  }

  @Test
  void the_hourly_board_sets_real_against_meta() {
    var board = api.json("/api/v1/modules/1/hourly-board?date=2026-01-05");

    assertThat(board.at("/rows/0"))
        .isEqualTo(
            RunningApi.tree(
                """
                {"ts":"2026-01-05T12:00:00.000Z","units_planned":49.0,"units_produced":31,
                 "pace_pct":63.27,"units_so_far":31}
                """));
    api.json("/api/v1/modules/1/hourly-board");
    assertThat(plant.boardDays).containsExactly(LocalDate.of(2026, 1, 5), null);
    assertThat(refusal("/api/v1/modules/1/hourly-board?date=today"))
        .isEqualTo("422 VALIDATION_FAILED");
    assertThat(refusal("/api/v1/modules/1/hourly-board?date=2026-02-30"))
        .isEqualTo("400 BAD_REQUEST");
  }

  @Test
  void a_line_sets_takt_against_cycle() {
    var line = api.json("/api/v1/modules/1/line");

    assertThat(line.get("takt_seconds").doubleValue()).isEqualTo(3600.0 / 49);
    assertThat(line.get("bottleneck_workstation_id").asInt()).isEqualTo(1);
    assertThat(line.at("/stations/0/pace_of_takt").doubleValue()).isEqualTo(35.5 / (3600.0 / 49));
    assertThat(line.at("/balance_by_standard/efficiency").doubleValue()).isEqualTo(1);
    assertThat(line.get("balance_as_measured").isNull()).isTrue();
  }
}
