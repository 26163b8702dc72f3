package io.cadencia.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Order;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Query;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.health.GetHealthUseCase.Health;
import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApiTest {

  private static final String OPEN_CYCLE =
      """
      {"id":47891,"workstation_id":1,"operator_id":null,"start_ts":"2026-01-05T12:00:00.000Z",
       "end_ts":null,"duration_seconds":null,"status":"in_progress","confidence":0.91,
       "cv_model_version":"yolov8n/ort-1.29.0","source_frame_url":null,"notes":null,
       "change_seq":90001,"raw_start_ts":"2026-01-05T12:00:00.000Z","raw_end_ts":null,
       "raw_duration_seconds":null,"roi_version":"roi-1","sam_version":null,
       "config_version":"config-1","coverage":null,"excluded_reason":null,"gt_verified_by":null,
       "gt_verified_at":null}
      """;

  private static final String CORRECTED_CYCLE =
      """
      {"id":47890,"workstation_id":1,"operator_id":7,"start_ts":"2026-01-05T11:59:30.000Z",
       "end_ts":"2026-01-05T11:59:55.500Z","duration_seconds":21.0,"status":"manual_override",
       "confidence":0.88,"cv_model_version":"yolov8n/ort-1.29.0","source_frame_url":null,
       "notes":null,"change_seq":90000,"raw_start_ts":"2026-01-05T11:59:30.000Z",
       "raw_end_ts":"2026-01-05T11:59:55.500Z","raw_duration_seconds":25.5,"roi_version":"roi-1",
       "sam_version":3,"config_version":"config-1","coverage":null,"excluded_reason":null,
       "gt_verified_by":null,"gt_verified_at":null}
      """;

  private static final String STATION =
      """
      {"id":1,"module_id":1,"code":"PUESTO_01","display_name":"Puesto 1",
       "operation":"PESPUNTAR CUELLO","sequence_pos":1,"current_operator_id":7,
       "current_cycle":%s,"last_cycles":[%s],"efficiency_24h":0.612,"sam_seconds":22.8,
       "efficiency_24h_explain_url":"/api/v1/explain?metric=efficiency&workstation_id=1\
      &from=2026-01-04T12:00:00.000Z&to=2026-01-05T12:00:00.000Z&granularity=hour"}
      """
          .formatted(OPEN_CYCLE, CORRECTED_CYCLE);

  private final TestPlant plant = new TestPlant();
  private RunningApi api;

  @BeforeEach
  void start() {
    api = RunningApi.over(plant);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private static JsonNode json(String text) {
    return RunningApi.tree(text);
  }

  @Test
  void health_has_its_nine_fields_and_no_other() {
    assertThat(api.json("/api/v1/health"))
        .isEqualTo(
            json(
                """
                {"status":"ok","db_reachable":true,"db_schema_version":1,
                 "db_wal_size_bytes":4194304,"last_event_ts":"2026-01-05T12:00:00.000Z",
                 "cameras_online":6,"cameras_total":6,"disk_free_pct":71.4,
                 "uptime_seconds":144203}
                """));
  }

  @Test
  void a_system_that_is_down_says_so_with_503_and_its_nine_fields() {
    plant.health = new Health(Status.DOWN, false, 0, 0, null, 0, 6, 71.4, Duration.ofSeconds(1));

    var response = api.get("/api/v1/health");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(json(response.body()).get("status").asText()).isEqualTo("down");
    assertThat(json(response.body()).get("last_event_ts").isNull()).isTrue();
    assertThat(json(response.body())).hasSize(9);
  }

  @Test
  void a_degraded_system_still_answers_200() {
    plant.health = new Health(Status.DEGRADED, true, 1, 0, null, 5, 6, 71.4, Duration.ofHours(1));

    assertThat(api.json("/api/v1/health").get("status").asText()).isEqualTo("degraded");
  }

  @Test
  void modules_are_a_bare_array() {
    assertThat(api.json("/api/v1/modules"))
        .isEqualTo(
            json(
                """
                [{"id":1,"code":"MODULO_1","name":"Módulo 1","target_per_hour":49.0,
                  "time_zone":"America/Bogota"}]
                """));
  }

  @Test
  @DisplayName("A-43 a module comes with its workstations and cameras")
  void a_module_comes_with_its_workstations_and_cameras() {
    var module = api.json("/api/v1/modules/1");

    assertThat(module.get("workstations").get(0)).isEqualTo(json(STATION));
    assertThat(module.get("cameras"))
        .isEqualTo(
            json(
                """
                [{"id":1,"name":"Cámara 1","online":true,
                  "last_frame_at":"2026-01-05T12:00:00.000Z",
                  "state":"online","trouble":null,"state_since":"2026-01-05T11:00:00.000Z",
                  "aim":"moved","moved_percent":2.3,"clock_skew_seconds":0.612,
                  "stream":{"codec":"h264","width":640,"height":480,"declared_fps":15.0,
                    "measured_fps":14.98,"key_frame_seconds":2.0,"clock_offset_seconds":-0.11,
                    "measured_at":"2026-01-05T12:00:00.000Z"},
                  "capacity":null,"frame_url":null},
                 {"id":2,"name":"Cámara 2","online":false,"last_frame_at":null,
                  "state":"pending","trouble":"unauthorised",
                  "state_since":"2026-01-05T12:00:00.000Z",
                  "aim":null,"moved_percent":null,"clock_skew_seconds":null,"stream":null,
                  "capacity":null,"frame_url":null}]
                """));
  }

  @Test
  @DisplayName("A-61 a workstation has every field, nulls included")
  void a_workstation_has_every_field_nulls_included() {
    assertThat(api.json("/api/v1/workstations/1")).isEqualTo(json(STATION));
  }

  @Test
  void workstations_can_be_asked_for_by_module_and_an_unknown_one_has_none() {
    assertThat(api.json("/api/v1/workstations")).hasSize(1);
    assertThat(api.json("/api/v1/workstations?module_id=9")).isEmpty();
    assertThat(plant.stationQueries).containsExactly(null, new ModuleId(9));
  }

  @Test
  void a_corrected_cycle_shows_what_counts_and_what_was_measured() {
    assertThat(api.json("/api/v1/cycles/47890")).isEqualTo(json(CORRECTED_CYCLE));
  }

  @Test
  void cycles_come_page_by_page_by_their_number() {
    assertThat(api.json("/api/v1/cycles"))
        .isEqualTo(
            json("{\"items\":[" + OPEN_CYCLE + "],\"next_after_id\":47891,\"has_more\":true}"));
    assertThat(plant.cycleQueries).containsExactly(new Query(CycleFilter.all(), Order.ID, 0, 100));
  }

  @Test
  void the_change_feed_goes_by_the_latest_change() {
    var page = api.json("/api/v1/cycles?after_seq=90000&limit=500");

    assertThat(page.get("next_after_seq").asLong()).isEqualTo(47_891);
    assertThat(page.has("next_after_id")).isFalse();
    assertThat(plant.cycleQueries)
        .containsExactly(new Query(CycleFilter.all(), Order.CHANGE, 90_000, 500));
  }

  @Test
  void every_filter_reaches_the_use_case() {
    api.json(
        "/api/v1/cycles?module_id=1&workstation_id=2&operator_id=3&status=aborted"
            + "&from=2026-01-05T07:00:00-05:00&to=2026-01-05T12:00:01.5Z&after_id=4&limit=5");

    var filter =
        new CycleFilter(
            new ModuleId(1),
            new WorkstationId(2),
            new OperatorId(3),
            Instant.parse("2026-01-05T12:00:00Z"),
            Instant.parse("2026-01-05T12:00:01.500Z"),
            CycleStatus.ABORTED);
    assertThat(plant.cycleQueries).containsExactly(new Query(filter, Order.ID, 4, 5));
  }

  @Test
  void an_offset_whose_plus_sign_was_not_encoded_is_understood() {
    api.json("/api/v1/cycles?from=2026-01-05T17:30:00+05:30");

    assertThat(plant.cycleQueries.get(0).filter().from()).isEqualTo(TestPlant.NOON);
  }

  @Test
  void efficiency_is_in_percent_and_what_is_unknown_is_null() {
    var answer = api.json("/api/v1/efficiency/module/1");

    assertThat(answer)
        .isEqualTo(
            json(
                """
                {"module_id":1,"from_ts":"2026-01-05T12:00:00.000Z",
                 "to_ts":"2026-01-05T13:00:00.000Z","granularity":"hour",
                 "series":[{"ts":"2026-01-05T12:00:00.000Z","units_produced":100,
                   "units_target":157,"efficiency_pct":63.33,"avg_cycle_seconds":35.5,
                   "n_cycles":100,"coverage":0.999,"efficiency_ci95_low":60.1,
                   "efficiency_ci95_high":66.5,"units_planned":157.8,"planned_seconds":3600.0,
                   "available_seconds":3599.5}],
                 "summary":{"units_produced":0,"units_target":null,"units_planned":null,
                   "efficiency_pct":null,"avg_cycle_seconds":null,"n_cycles":0,"n_excluded":0,
                   "coverage":null,"efficiency_ci95_low":null,"efficiency_ci95_high":null,
                   "explain_url":"/api/v1/explain?metric=efficiency&module_id=1\
                &from=2026-01-05T12:00:00.000Z&to=2026-01-05T13:00:00.000Z&granularity=hour"},
                 "explain_url_template":"/api/v1/explain?metric={metric}&module_id=1\
                &from=2026-01-05T12:00:00.000Z&to=2026-01-05T13:00:00.000Z&granularity=hour{&bucket}"}
                """));
  }

  @Test
  void efficiency_of_a_station_takes_a_range_and_a_granularity() {
    var answer =
        api.json(
            "/api/v1/efficiency/station/1?granularity=minute&from=2026-01-05T12:00:00Z"
                + "&to=2026-01-05T13:00:00Z");

    assertThat(answer.get("workstation_id").asInt()).isEqualTo(1);
    assertThat(plant.efficiencyQueries)
        .containsExactly(
            new EfficiencyQuery(
                TestPlant.NOON, TestPlant.NOON.plusSeconds(3600), Granularity.MINUTE));
  }

  @Test
  void efficiency_without_a_range_leaves_the_range_to_the_use_case() {
    api.json("/api/v1/efficiency/station/1");

    assertThat(plant.efficiencyQueries)
        .containsExactly(new EfficiencyQuery(null, null, Granularity.HOUR));
  }
}
