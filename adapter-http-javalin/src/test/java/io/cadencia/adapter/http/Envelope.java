package io.cadencia.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

/** What every error must look like. */
public final class Envelope {

  private Envelope() {}

  public static void assertError(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    var requestId = response.headers().firstValue("X-Request-Id").orElse("none");
    assertBody(response.body(), code, requestId);
  }

  public static void assertRawError(String answer, int status, String code) {
    assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("<html", "\tat ");
    assertThat(answer).containsIgnoringCase("Content-Type: application/json");
    assertThat(answer).containsIgnoringCase("X-Request-Id: " + RunningApi.FRESH_ID);
    assertBody(answer.substring(answer.indexOf('{')), code, RunningApi.FRESH_ID);
  }

  private static void assertBody(String body, String code, String requestId) {
    var json = RunningApi.tree(body);
    assertThat(json.fieldNames()).toIterable().containsExactly("error");
    var error = json.get("error");
    assertThat(error.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("code", "message", "request_id");
    assertThat(error.get("code").asText()).isEqualTo(code);
    assertThat(error.get("message").asText()).isNotBlank();
    assertThat(error.get("request_id").asText()).isEqualTo(requestId);
  }
}
