package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestOperators;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.operator.AssignOperatorUseCase;
import io.cadencia.application.port.in.operator.CreateOperatorUseCase;
import io.cadencia.application.port.in.operator.ReleaseOperatorUseCase;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorRoutesTest {

  private static final Actor ENGINEER =
      new Actor(new ActorId("ingeniera@planta.example"), "engineer", "dev");
  private static final String EXECUTIVE = "gerente@planta.example:executive";

  private final TestPlant plant = new TestPlant();
  private final TestOperators operators = plant.operators;
  private RunningApi api;

  @BeforeEach
  void start() {
    api = RunningApi.over(plant);
  }

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> send(String method, String path, String body) {
    return api.send(
        path,
        request ->
            request
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", "application/json"));
  }

  private HttpResponse<String> create(String body) {
    return send("POST", "/api/v1/operators", body);
  }

  private HttpResponse<String> put(String body) {
    return send("PUT", "/api/v1/workstations/1/operator", body);
  }

  private HttpResponse<String> delete(String path) {
    return api.send(path, request -> request.DELETE());
  }

  @Nested
  @DisplayName("A-58 operators")
  class Operators {

    @Test
    void are_a_bare_array_with_their_names() {
      assertThat(api.json("/api/v1/operators"))
          .isEqualTo(
              RunningApi.tree(
                  """
                  [{"id":7,"code":"OP_007","name":"Operaria 7"}]
                  """));
    }

    @Test
    void are_entered_under_a_number_of_their_own() {
      var response = create("{\"code\":\"OP_008\",\"name\":\"Operario Ñandú\"}");

      assertThat(response.statusCode()).isEqualTo(201);
      assertThat(response.headers().firstValue("Location")).contains("/api/v1/operators/8");
      assertThat(RunningApi.tree(response.body()))
          .isEqualTo(RunningApi.tree("{\"id\":8,\"code\":\"OP_008\",\"name\":\"Operario Ñandú\"}"));
      assertThat(operators.created)
          .containsExactly(new CreateOperatorUseCase.Command("OP_008", "Operario Ñandú", ENGINEER));
    }

    @Test
    void are_read_where_the_location_says() {
      assertThat(api.json("/api/v1/operators/7").get("code").asText()).isEqualTo("OP_007");
      assertError(api.get("/api/v1/operators/9"), 404, "OPERATOR_NOT_FOUND");
    }

    @Test
    void have_each_a_code_of_their_own() {
      var response = create("{\"code\":\"OP_007\",\"name\":\"Quetzal\"}");

      assertError(response, 409, "OPERATOR_CODE_TAKEN");
      assertThat(response.body()).contains("OP_007").doesNotContain("Quetzal");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"code\":\"OP 8\",\"name\":\"Quetzal\"}|400",
          "{\"code\":\"\",\"name\":\"Quetzal\"}|400",
          "{\"code\":\"OP_8\",\"name\":\"  \"}|400",
          "{\"code\":\"OP_8\",\"name\":\"Quetzal\\nCanario\"}|400",
          "{\"code\":\"OP_8\"|400",
          "{\"code\":\"OP_8\",\"code\":\"OP_9\",\"name\":\"Quetzal\"}|400",
          "{\"code\":8,\"name\":\"Quetzal\"}|422",
          "{\"code\":\"OP_8\"}|422",
          "{\"code\":\"OP_8\",\"name\":\"Quetzal\",\"email\":\"x\"}|422",
          "[]|422"
        })
    void are_not_entered_by_a_body_that_is_wrong(String body, int status) {
      var response = create(body);

      assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
      assertThat(response.body()).doesNotContain("Quetzal");
      assertThat(operators.created).isEmpty();
    }

    @Test
    void are_entered_by_json_only() {
      var response =
          api.send(
              "/api/v1/operators",
              request ->
                  request
                      .POST(BodyPublishers.ofString("{\"code\":\"OP_8\",\"name\":\"Quetzal\"}"))
                      .header("Content-Type", "text/plain"));

      assertError(response, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/operators", "/api/v1/operators/7"})
    void are_not_for_executives(String path) {
      assertError(api.getAs(EXECUTIVE, path), 403, "FORBIDDEN");
    }
  }

  @Nested
  @DisplayName("A-45 the current operator of a workstation")
  class Current_operator {

    @Test
    void is_assigned_from_now_on() {
      var response = put("{\"operator_id\":7}");

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(RunningApi.tree(response.body()))
          .isEqualTo(
              RunningApi.tree(
                  """
                  {"workstation_id":1,"operator_id":7,"from_ts":"2026-01-05T12:00:00.000Z",
                   "to_ts":null}
                  """));
      assertThat(operators.assigned)
          .containsExactly(
              new AssignOperatorUseCase.Command(
                  new WorkstationId(1), new OperatorId(7), null, ENGINEER));
    }

    @Test
    void may_be_assigned_from_a_given_instant_on() {
      put("{\"operator_id\":7,\"from\":\"2026-01-05T06:00:00-05:00\"}");

      assertThat(operators.assigned)
          .extracting(AssignOperatorUseCase.Command::from)
          .containsExactly(TestPlant.NOON.minusSeconds(3600));
    }

    @Test
    void must_be_known() {
      assertError(put("{\"operator_id\":9}"), 404, "OPERATOR_NOT_FOUND");
    }

    @Test
    void is_released() {
      var response = delete("/api/v1/workstations/1/operator");

      assertThat(response.statusCode()).isEqualTo(204);
      assertThat(response.body()).isEmpty();
      assertThat(operators.released)
          .containsExactly(
              new ReleaseOperatorUseCase.Command(new WorkstationId(1), null, ENGINEER));
    }

    @Test
    void may_be_released_from_a_given_instant_on() {
      delete("/api/v1/workstations/1/operator?from=2026-01-05T11:00:00Z");

      assertThat(operators.released)
          .extracting(ReleaseOperatorUseCase.Command::from)
          .containsExactly(TestPlant.NOON.minusSeconds(3600));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "{\"operator_id\":0}|400",
          "{\"operator_id\":\"7\"}|422",
          "{\"operator_id\":7.0}|422",
          "{}|422",
          "{\"operator_id\":7,\"from\":\"yesterday\"}|422",
          "{\"operator_id\":7,\"to\":null}|422"
        })
    void is_not_assigned_by_a_body_that_is_wrong(String body, int status) {
      assertThat(put(body).statusCode()).isEqualTo(status);
      assertThat(operators.assigned).isEmpty();
    }

    @Test
    void is_not_for_executives_to_change() {
      var response =
          api.sendAs(EXECUTIVE, "/api/v1/workstations/1/operator", request -> request.DELETE());

      assertError(response, 403, "FORBIDDEN");
      assertThat(operators.released).isEmpty();
    }
  }

  @Nested
  @DisplayName("A-49 the efficiency of an operator")
  class Efficiency {

    @Test
    void is_answered_like_that_of_a_workstation() {
      var answer = api.json("/api/v1/efficiency/operator/7?granularity=day");

      assertThat(answer.get("operator_id").asInt()).isEqualTo(7);
      assertThat(answer.fieldNames())
          .toIterable()
          .containsExactly("operator_id", "from_ts", "to_ts", "granularity", "series", "summary");
      assertThat(plant.efficiencyQueries)
          .containsExactly(new EfficiencyQuery(null, null, Granularity.DAY));
    }

    @Test
    void of_nobody_is_not_found() {
      assertError(api.get("/api/v1/efficiency/operator/9"), 404, "OPERATOR_NOT_FOUND");
    }

    @Test
    void is_not_for_executives() {
      assertError(api.getAs(EXECUTIVE, "/api/v1/efficiency/operator/7"), 403, "FORBIDDEN");
    }
  }
}
