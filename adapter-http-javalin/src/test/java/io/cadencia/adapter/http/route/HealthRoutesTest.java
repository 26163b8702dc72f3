package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.application.port.in.health.GetHealthDetailsUseCase.HealthDetails;
import io.cadencia.application.port.in.health.GetHealthUseCase.Health;
import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import io.cadencia.application.port.in.health.Probe;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HealthRoutesTest {

  private static final String EXECUTIVE = "gerente@planta.example:executive";

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

  private void breakTheDatabase() {
    plant.health = new Health(Status.DOWN, false, 0, 0, null, 0, 0, 71.4, Duration.ofSeconds(1));
  }

  @Test
  @DisplayName("A-60 health is nine fields for anybody")
  void health_is_nine_fields_for_anybody() {
    var response = api.exchange("/api/v1/health", request -> {});

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(RunningApi.tree(response.body()).fieldNames())
        .toIterable()
        .containsExactly(
            "status",
            "db_reachable",
            "db_schema_version",
            "db_wal_size_bytes",
            "last_event_ts",
            "cameras_online",
            "cameras_total",
            "disk_free_pct",
            "uptime_seconds");
  }

  @Nested
  @DisplayName("C-57 readiness")
  class Readiness {

    @Test
    void is_one_word_for_anybody() {
      var response = api.exchange("/api/v1/health/ready", request -> {});

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.body()).isEqualTo("{\"status\":\"ready\"}");
    }

    @Test
    void is_503_while_the_database_does_not_answer() {
      breakTheDatabase();

      var response = api.exchange("/api/v1/health/ready", request -> {});

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(response.body()).isEqualTo("{\"status\":\"not_ready\"}");
    }
  }

  @Nested
  @DisplayName("C-57 the details")
  class Details {

    @Test
    void name_every_probe_with_its_state_and_reason() {
      assertThat(api.json("/api/v1/health/detailed"))
          .isEqualTo(
              RunningApi.tree(
                  """
                  {"status":"degraded","probes":[
                    {"probe":"database","state":"ok","reason":"reachable"},
                    {"probe":"cameras","state":"warn","reason":"some_missing"}]}
                  """));
    }

    @Test
    void are_of_words_the_contract_lists() {
      for (var reason : Probe.Reason.values()) {
        for (var state : Probe.State.values()) {
          plant.details =
              new HealthDetails(
                  Status.OK,
                  Arrays.stream(Probe.Subject.values())
                      .map(subject -> new Probe(subject, state, reason))
                      .toList());

          // The client of these tests holds the answer to the contract.
          assertThat(api.get("/api/v1/health/detailed").statusCode()).isEqualTo(200);
        }
      }
    }

    @Test
    void are_for_whoever_is_known() {
      assertError(api.exchange("/api/v1/health/detailed", request -> {}), 401, "UNAUTHENTICATED");
    }
  }

  @Nested
  @DisplayName("D-07 metrics")
  class Metrics {

    private String metrics() {
      var response = api.get("/metrics");
      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("text/plain; version=0.0.4; charset=utf-8");
      return response.body();
    }

    @Test
    void tell_of_storage_and_cameras() {
      assertThat(metrics())
          .contains(
              "cadencia_health{status=\"ok\"} 1.0",
              "cadencia_health{status=\"down\"} 0.0",
              "cadencia_database_reachable 1.0",
              "cadencia_wal_bytes 4194304.0",
              "cadencia_disk_free_percent 71.4",
              "cadencia_cameras_online 6.0",
              "cadencia_camera_frames_total{camera=\"1\",outcome=\"read\"} 300.0",
              "cadencia_camera_frames_total{camera=\"1\",outcome=\"analysed\"} 290.0",
              "cadencia_camera_frames_total{camera=\"1\",outcome=\"skipped\"} 10.0",
              "cadencia_camera_searches_seconds_count{camera=\"1\"} 58",
              "cadencia_camera_searches_seconds_sum{camera=\"1\"} 2.9",
              "cadencia_camera_frames_waiting{camera=\"1\"} 1.0",
              "cadencia_camera_source_failures_total{camera=\"1\"} 2.0",
              "cadencia_camera_decode_errors_total{camera=\"1\"} 3.0",
              "cadencia_database_operations_seconds_count{operation=\"read\"} 1000",
              "cadencia_database_operations_seconds_sum{operation=\"read\"} 0.25",
              "cadencia_database_operations_seconds_sum{operation=\"write\"} 0.04");
    }

    @Test
    void follow_the_system() {
      metrics();
      breakTheDatabase();

      assertThat(metrics())
          .contains("cadencia_health{status=\"down\"} 1.0", "cadencia_database_reachable 0.0");
    }

    @Test
    void tell_of_the_machine() {
      assertThat(metrics())
          .contains("jvm_memory_used_bytes{", "jvm_threads_live_threads ", "jvm_gc_");
    }

    @Test
    void count_requests_by_endpoint_and_class_of_status() {
      api.get("/api/v1/cycles");
      api.get("/api/v1/cycles");
      api.get("/api/v1/cycles?limit=0");
      api.getAs(EXECUTIVE, "/api/v1/operators");

      assertThat(metrics())
          .contains(
              count("listCycles", "GET", "2xx", 2),
              count("listCycles", "GET", "4xx", 1),
              count("listOperators", "GET", "4xx", 1),
              "cadencia_http_requests_seconds_bucket{endpoint=\"listCycles\",method=\"GET\","
                  + "status=\"2xx\",le=\"0.005\"}");
    }

    @Test
    void put_everything_unknown_under_one_name() {
      for (int i = 0; i < 50; i++) {
        api.get("/api/v1/nothing/" + i + "/ingeniera@planta.example");
      }

      assertThat(metrics())
          .contains(count("other", "any", "4xx", 50))
          .doesNotContain("nothing", "planta.example");
    }

    @Test
    void are_for_engineers() {
      assertError(api.getAs(EXECUTIVE, "/metrics"), 403, "FORBIDDEN");
    }

    private static String count(String endpoint, String method, String status, int times) {
      return "cadencia_http_requests_seconds_count{endpoint=\"%s\",method=\"%s\",status=\"%s\"} %d"
          .formatted(endpoint, method, status, times);
    }
  }
}
