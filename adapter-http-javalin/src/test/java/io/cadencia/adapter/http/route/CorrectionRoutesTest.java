package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.application.port.in.correction.ExcludeCycleUseCase;
import io.cadencia.application.port.in.correction.IncludeCycleUseCase;
import io.cadencia.application.port.in.correction.OverrideCycleUseCase;
import io.cadencia.application.port.in.correction.RevokeOverrideUseCase;
import io.cadencia.application.port.in.correction.VerifyCycleUseCase;
import io.cadencia.application.port.out.OpenCycleExistsException;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleNotFoundException;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.plant.WorkstationId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionRoutesTest {

  private static final CycleId CYCLE = new CycleId(47_890);
  private static final String OVERRIDE = "/api/v1/cycles/47890/override";
  private static final String EXCLUSION = "/api/v1/cycles/47890/exclusion";
  private static final String VERIFY = "/api/v1/cycles/47890/verify";

  /** Who asks in these tests, as the trail keeps it. */
  private static final Actor ENGINEER =
      new Actor(new ActorId("ingeniera@planta.example"), "engineer", "dev");

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

  private HttpResponse<String> post(String path, String body) {
    return postAs(RunningApi.ENGINEER, path, body);
  }

  private HttpResponse<String> postAs(String who, String path, String body) {
    return api.sendAs(
        who,
        path,
        request ->
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> delete(String path) {
    return api.send(path, request -> request.DELETE());
  }

  private void assertNothingWasDone() {
    assertThat(plant.corrections).isEmpty();
  }

  @Nested
  @DisplayName("A-53 an override")
  class An_override {

    @Test
    void of_a_duration_reaches_the_use_case_and_answers_with_the_cycle() {
      var answer = post(OVERRIDE, "{\"duration_seconds\":21.05,\"notes\":\"aguja rota\"}");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(RunningApi.tree(answer.body()).get("id").asLong()).isEqualTo(47_890);
      assertThat(plant.corrections)
          .containsExactly(
              new OverrideCycleUseCase.Command(
                  CYCLE,
                  CycleOverride.ofDuration(Duration.ofMillis(21_050)),
                  false,
                  "aguja rota",
                  ENGINEER));
    }

    @Test
    void of_an_end_takes_any_offset() {
      post(OVERRIDE, "{\"end_ts\":\"2026-01-05T07:00:05.250-05:00\"}");

      assertThat(plant.corrections)
          .containsExactly(
              new OverrideCycleUseCase.Command(
                  CYCLE,
                  CycleOverride.ofEnd(Instant.parse("2026-01-05T12:00:05.250Z")),
                  false,
                  null,
                  ENGINEER));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "|{\"duration_seconds\":21,\"force\":true}|true",
          "?force=true|{\"duration_seconds\":21}|true",
          "?force=true|{\"duration_seconds\":21,\"force\":false}|true",
          "?force=false|{\"duration_seconds\":21,\"force\":null}|false",
        })
    void is_forced_by_the_query_or_by_the_body(
        @Nullable String query, String body, boolean forced) {
      post(OVERRIDE + (query == null ? "" : query), body);

      assertThat(plant.corrections)
          .containsExactly(
              new OverrideCycleUseCase.Command(
                  CYCLE, CycleOverride.ofDuration(Duration.ofSeconds(21)), forced, null, ENGINEER));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"duration_seconds\":null}",
          "{\"notes\":\"nothing given\"}",
          "{\"duration_seconds\":\"21\"}",
          "{\"duration_seconds\":true}",
          "{\"duration_seconds\":21,\"force\":\"true\"}",
          "{\"duration_seconds\":21,\"note\":\"typo\"}",
          "{\"end_ts\":\"soon\"}",
          "[]",
        })
    void that_is_no_override_is_422(String body) {
      assertError(post(OVERRIDE, body), 422, "VALIDATION_FAILED");
      assertNothingWasDone();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "{",
          "{\"duration_seconds\":0}",
          "{\"duration_seconds\":-1}",
          "{\"duration_seconds\":0.099}",
          "{\"duration_seconds\":86400.001}",
          "{\"duration_seconds\":21.0005}",
          "{\"duration_seconds\":1e999}",
          "{\"duration_seconds\":21,\"duration_seconds\":21}",
          "{\"duration_seconds\":21,\"notes\":\"\"}",
          "{\"end_ts\":\"2026-02-30T12:00:00Z\"}",
        })
    void that_cannot_be_is_400(String body) {
      assertError(post(OVERRIDE, body), 400, "BAD_REQUEST");
      assertNothingWasDone();
    }

    @Test
    void without_a_json_content_type_is_415() {
      var answer =
          api.send(
              OVERRIDE,
              request -> request.POST(BodyPublishers.ofString("{\"duration_seconds\":21}")));

      assertError(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
      assertNothingWasDone();
    }

    @Test
    void with_an_unknown_query_parameter_is_422() {
      assertError(
          post(OVERRIDE + "?forced=true", "{\"duration_seconds\":21}"), 422, "VALIDATION_FAILED");
      assertError(
          post(OVERRIDE + "?force=1", "{\"duration_seconds\":21}"), 422, "VALIDATION_FAILED");
      assertNothingWasDone();
    }

    @Test
    void is_taken_back_with_a_reason_in_the_query() {
      assertThat(delete(OVERRIDE + "?reason=me%20equivoqu%C3%A9").statusCode()).isEqualTo(200);
      assertThat(delete(OVERRIDE).statusCode()).isEqualTo(200);

      assertThat(plant.corrections)
          .containsExactly(
              new RevokeOverrideUseCase.Command(CYCLE, "me equivoqué", ENGINEER),
              new RevokeOverrideUseCase.Command(CYCLE, null, ENGINEER));
    }

    @Test
    void is_not_taken_back_by_a_body_whose_reason_would_be_lost() {
      var answer =
          api.send(
              OVERRIDE,
              request ->
                  request
                      .header("Content-Type", "application/json")
                      .method("DELETE", BodyPublishers.ofString("{\"reason\":\"x\"}")));

      assertError(answer, 400, "BAD_REQUEST");
      assertNothingWasDone();
    }

    @Test
    void of_a_cycle_that_is_not_there_is_404() {
      plant.refusal = new CycleNotFoundException(CYCLE);

      assertError(post(OVERRIDE, "{\"duration_seconds\":21}"), 404, "CYCLE_NOT_FOUND");
    }

    @Test
    void cannot_be_taken_back_while_the_station_is_at_another_cycle() {
      plant.refusal = new OpenCycleExistsException(new WorkstationId(1));

      assertError(delete(OVERRIDE), 409, "CONFLICT");
    }
  }

  @Test
  void a_unit_is_excluded_with_a_reason_and_included_again() {
    post(EXCLUSION, "{\"reason\":\"prueba\"}");
    delete(EXCLUSION + "?reason=cuenta");

    assertThat(plant.corrections)
        .containsExactly(
            new ExcludeCycleUseCase.Command(CYCLE, "prueba", ENGINEER),
            new IncludeCycleUseCase.Command(CYCLE, "cuenta", ENGINEER));
  }

  @Test
  void an_exclusion_needs_a_reason() {
    assertError(post(EXCLUSION, "{}"), 422, "VALIDATION_FAILED");
    assertError(post(EXCLUSION, "{\"reason\":\"  \"}"), 400, "BAD_REQUEST");
    assertError(post(EXCLUSION, "{\"reason\":\"" + "x".repeat(501) + "\"}"), 400, "BAD_REQUEST");
    assertNothingWasDone();
  }

  @Test
  @DisplayName("A-54 a verification takes a reason, or no body at all")
  void a_verification_takes_a_reason_or_no_body() {
    post(VERIFY, "{\"reason\":\"video revisado\"}");
    api.send(VERIFY, request -> request.POST(BodyPublishers.noBody()));

    assertThat(plant.corrections)
        .containsExactly(
            new VerifyCycleUseCase.Command(CYCLE, "video revisado", ENGINEER),
            new VerifyCycleUseCase.Command(CYCLE, null, ENGINEER));
  }

  @Nested
  @DisplayName("A-29 A-30 who may write")
  class Who_may_write {

    @ParameterizedTest
    @ValueSource(
        strings = {"ejecutiva@planta.example:executive", "visitante@planta.example:viewer"})
    void an_executive_or_a_viewer_writes_nothing(String who) {
      for (var path : new String[] {OVERRIDE, EXCLUSION, VERIFY}) {
        assertThat(postAs(who, path, "{}").statusCode()).as(path).isEqualTo(403);
      }
      assertThat(api.sendAs(who, OVERRIDE, request -> request.DELETE()).statusCode())
          .isEqualTo(403);
      assertNothingWasDone();
    }

    @Test
    void nobody_is_not_let_in() {
      var answer = api.exchange(VERIFY, request -> request.POST(BodyPublishers.noBody()));

      assertError(answer, 401, "UNAUTHENTICATED");
    }

    @Test
    void an_administrator_may_what_an_engineer_may() {
      var answer = postAs("admin@planta.example:admin", VERIFY, "{}");

      assertThat(answer.statusCode()).isEqualTo(200);
    }
  }
}
