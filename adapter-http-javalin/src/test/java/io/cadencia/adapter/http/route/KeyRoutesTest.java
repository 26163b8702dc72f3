package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.domain.access.KeySecret;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A-95 C-50 keys over the API")
class KeyRoutesTest {

  private static final String KEYS = "/api/v1/auth/keys";
  private static final String ADMIN = "jefa@planta.example:admin";

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

  private HttpResponse<String> issue(String body) {
    return issueAs(ADMIN, body);
  }

  private HttpResponse<String> issueAs(String who, String body) {
    return api.sendAs(
        who,
        KEYS,
        request ->
            request.POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
  }

  private HttpResponse<String> revoke(String id) {
    return api.sendAs(ADMIN, KEYS + "/" + id, request -> request.DELETE());
  }

  private String list() {
    return api.getAs(ADMIN, KEYS).body();
  }

  @Test
  void are_shown_when_they_are_issued_and_never_again() {
    var answer = issue("{\"name\":\"casa\",\"kind\":\"integration\"}");

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    var secret = RunningApi.tree(answer.body()).at("/secret").asText();
    var known = plant.access.keys.store.all().get(0);
    assertThat(KeySecret.parse(secret).orElseThrow().fingerprint()).isEqualTo(known.fingerprint());
    assertThat(list())
        .contains("\"casa\"")
        .doesNotContain(secret, secret.substring(5), known.fingerprint().value());
  }

  @Test
  void are_listed_with_all_that_is_known_of_them() {
    issue(
        """
        {"name": "tableau", "kind": "export", "permissions": ["read_cycles"],
         "requests_per_minute": 10, "expires_at": "2026-01-05T08:00:00-05:00"}
        """);

    assertThat(RunningApi.tree(list()))
        .isEqualTo(
            RunningApi.tree(
                """
                [{"id": 1, "name": "tableau", "kind": "export",
                  "permissions": ["read_own_identity", "read_cycles"],
                  "requests_per_minute": 10, "status": "active",
                  "issued_by": "jefa@planta.example", "issued_at": "2026-01-05T12:00:00.000Z",
                  "expires_at": "2026-01-05T13:00:00.000Z",
                  "revoked_by": null, "revoked_at": null, "last_used_at": null}]
                """));
  }

  @Test
  void hold_all_of_their_kind_unless_less_is_asked_for() {
    issue("{\"name\":\"all\",\"kind\":\"export\"}");

    assertThat(RunningApi.tree(list()).at("/0/permissions"))
        .extracting(word -> word.asText())
        .containsExactly(
            "read_own_identity",
            "read_plant",
            "read_efficiency",
            "read_cycles",
            "read_exports",
            "run_exports");
    assertThat(RunningApi.tree(list()).at("/0/requests_per_minute").asInt()).isEqualTo(120);
  }

  @Test
  void are_taken_back_as_often_as_one_likes() {
    issue("{\"name\":\"casa\",\"kind\":\"integration\"}");

    assertThat(revoke("1").statusCode()).isEqualTo(204);
    assertThat(revoke("1").statusCode()).isEqualTo(204);

    var key = RunningApi.tree(list()).at("/0");
    assertThat(key.at("/status").asText()).isEqualTo("revoked");
    assertThat(key.at("/revoked_by").asText()).isEqualTo("jefa@planta.example");
    assertError(revoke("2"), 404, "KEY_NOT_FOUND");
    assertError(revoke("casa"), 422, "VALIDATION_FAILED");
  }

  @Test
  void have_a_name_that_none_ever_had() {
    issue("{\"name\":\"casa\",\"kind\":\"integration\"}");
    revoke("1");

    assertError(issue("{\"name\":\"casa\",\"kind\":\"export\"}"), 409, "KEY_NAME_TAKEN");
  }

  @Test
  void are_not_issued_for_what_is_not_there_yet() {
    var refused = issue("{\"name\":\"claude\",\"kind\":\"mcp\"}");

    assertError(refused, 422, "VALIDATION_FAILED");
    assertThat(refused.body()).contains("no such surface yet", "mcp");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"name\":\"Casa\",\"kind\":\"export\"}|400|home-assistant",
        "{\"name\":\"\",\"kind\":\"export\"}|400|name",
        "{\"kind\":\"export\"}|422|name",
        "{\"name\":\"casa\"}|422|kind",
        "{\"name\":\"casa\",\"kind\":\"owner\"}|422|mcp, integration, export",
        "{\"name\":\"casa\",\"kind\":3}|422|string",
        "{\"name\":\"casa\",\"kind\":\"export\",\"permissions\":[]}|422|permissions",
        "{\"name\":\"casa\",\"kind\":\"export\",\"permissions\":\"all\"}|422|array",
        "{\"name\":\"casa\",\"kind\":\"export\",\"permissions\":[\"everything\"]}|422|read_plant",
        "{\"name\":\"casa\",\"kind\":\"export\",\"permissions\":[\"manage_access\"]}|422|read_plant",
        "{\"name\":\"casa\",\"kind\":\"export\",\"permissions\":[\"read_integration\"]}|422|export",
        "{\"name\":\"casa\",\"kind\":\"export\",\"requests_per_minute\":0}|400|6000",
        "{\"name\":\"casa\",\"kind\":\"export\",\"requests_per_minute\":6001}|400|6000",
        "{\"name\":\"casa\",\"kind\":\"export\",\"expires_at\":\"2026-01-05T12:00:00Z\"}|400|after",
        "{\"name\":\"casa\",\"kind\":\"export\",\"role\":\"admin\"}|422|role"
      })
  void are_refused_with_the_way_out(String body, int status, String said) {
    var refused = issue(body);

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
    assertThat(refused.body()).contains(said);
    assertThat(plant.access.keys.store.all()).isEmpty();
  }

  @Test
  void are_the_business_of_administrators() {
    assertError(
        issueAs(RunningApi.ENGINEER, "{\"name\":\"casa\",\"kind\":\"export\"}"), 403, "FORBIDDEN");
    assertError(api.get(KEYS), 403, "FORBIDDEN");
  }
}
