package io.cadencia.adapter.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The watch sees what it is there to see. */
class ContractWatchTest {

  private static final String MODULE =
      "{\"id\":1,\"code\":\"M\",\"name\":\"M\",\"target_per_hour\":null,\"time_zone\":\"UTC\"}";
  private static final String ERROR =
      "{\"error\":{\"code\":\"%s\",\"message\":\"m\",\"request_id\":\"r\"}}";

  private final ContractWatch watch = new ContractWatch(Contract.served());

  private List<String> deviations(String target, int status, String body) {
    return deviations(target, status, body, "application/json", "X-Request-Id");
  }

  private List<String> deviations(
      String target, int status, String body, String type, String idHeader) {
    return watch.deviations(
        new Answer("GET", target, status, Map.of("Content-Type", type, idHeader, "01"), body));
  }

  @Test
  void an_answer_as_told_is_fine() {
    assertThat(deviations("/api/v1/modules", 200, "[" + MODULE + "]")).isEmpty();
    assertThat(deviations("/api/v1/modules/9", 404, ERROR.formatted("MODULE_NOT_FOUND"))).isEmpty();
    assertThat(deviations("/nothing", 404, ERROR.formatted("NOT_FOUND"))).isEmpty();
  }

  @Test
  void a_field_that_is_not_told_is_seen() {
    var more = MODULE.replace("{", "{\"colour\":\"red\",");

    assertThat(deviations("/api/v1/modules", 200, "[" + more + "]"))
        .singleElement()
        .asString()
        .contains("colour");
  }

  @Test
  void a_field_that_is_missing_is_seen() {
    var less = MODULE.replace("\"target_per_hour\":null,", "");

    assertThat(deviations("/api/v1/modules", 200, "[" + less + "]"))
        .singleElement()
        .asString()
        .contains("target_per_hour");
  }

  @Test
  void a_value_of_another_type_or_out_of_range_is_seen() {
    var text = MODULE.replace("null", "\"49\"");
    var zero = MODULE.replace("null", "0");

    assertThat(deviations("/api/v1/modules", 200, "[" + text + "]")).hasSize(1);
    assertThat(deviations("/api/v1/modules", 200, "[" + zero + "]")).hasSize(1);
  }

  @Test
  void a_time_without_milliseconds_is_seen() {
    var health =
        "{\"status\":\"ok\",\"db_reachable\":true,\"db_schema_version\":7,\"db_wal_size_bytes\":0,"
            + "\"last_event_ts\":\"2026-01-05T12:00:00Z\",\"cameras_online\":0,\"cameras_total\":0,"
            + "\"disk_free_pct\":50,\"uptime_seconds\":1}";

    assertThat(deviations("/api/v1/health", 200, health)).isNotEmpty();
  }

  @Test
  void a_status_that_is_not_told_is_seen() {
    assertThat(deviations("/api/v1/modules", 404, ERROR.formatted("NOT_FOUND")))
        .containsExactly("the status 404 is not in the contract");
    assertThat(deviations("/nothing", 200, "{}"))
        .containsExactly("the status 200 is not in the contract");
  }

  @Test
  void a_code_under_another_status_or_of_no_catalogue_is_seen() {
    assertThat(deviations("/nothing", 404, ERROR.formatted("DB_BUSY"))).hasSize(1);
    assertThat(deviations("/nothing", 404, ERROR.formatted("LOST"))).hasSize(1);
  }

  @Test
  void another_content_type_is_seen() {
    assertThat(deviations("/nothing", 404, "<html>", "text/html", "X-Request-Id"))
        .containsExactly("the content type 'text/html' is not in the contract");
  }

  @Test
  void an_answer_without_its_id_is_seen() {
    assertThat(
            deviations(
                "/nothing", 404, ERROR.formatted("NOT_FOUND"), "application/json", "X-Other"))
        .containsExactly("no X-Request-Id");
  }

  @Test
  void more_than_one_document_in_a_body_is_seen() {
    assertThat(deviations("/api/v1/modules", 200, "[] []"))
        .singleElement()
        .asString()
        .startsWith("the body is not JSON");
  }
}
