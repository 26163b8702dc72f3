package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.TestZones;
import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase;
import io.cadencia.application.port.in.losttime.ClassifyStopUseCase;
import io.cadencia.application.port.in.losttime.ListStopsUseCase;
import io.cadencia.application.port.in.shift.ListShiftsUseCase;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.losttime.StopId;
import io.cadencia.domain.losttime.StopNotFoundException;
import io.cadencia.domain.losttime.UnknownLostTimeCodeException;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedWorkRoutesTest {

  private static final String EXECUTIVE = "ejecutiva@planta.example:executive";
  private static final String CLASSIFICATION = "/api/v1/stops/3/classification";

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

  private HttpResponse<String> classifyAs(String who, String body) {
    return api.sendAs(
        who,
        CLASSIFICATION,
        request ->
            request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> classify(String body) {
    return classifyAs(RunningApi.ENGINEER, body);
  }

  @Nested
  class Stops {

    private static final String CLASSIFIED =
        """
        {"id":3,"workstation_id":1,"start_ts":"2026-01-05T11:50:00.000Z",
         "end_ts":"2026-01-05T11:52:00.000Z","duration_seconds":120.0,"origin":"automatic",
         "code":"C002","classified_by":%s,"classified_at":"2026-01-05T11:59:00.000Z","note":%s}
        """;

    private static final String OPEN =
        """
        {"id":4,"workstation_id":2,"start_ts":"2026-01-05T11:59:30.000Z","end_ts":null,
         "duration_seconds":null,"origin":"automatic","code":null,"classified_by":null,
         "classified_at":null,"note":null}
        """;

    @Test
    void come_with_the_time_they_took_by_code() {
      var answer = api.json("/api/v1/stops");

      assertThat(answer)
          .isEqualTo(
              json(
                  """
                  {"from_ts":"2026-01-05T05:00:00.000Z","to_ts":"2026-01-05T12:00:00.000Z",
                   "at":"2026-01-05T12:00:00.000Z","items":[%s,%s],
                   "lost_time":{"total_seconds":150.0,"codes":[
                     {"code":"C002","lost_seconds":120.0,"stops":1,"cumulative_seconds":120.0},
                     {"code":null,"lost_seconds":30.0,"stops":1,"cumulative_seconds":150.0}]}}
                  """
                      .formatted(
                          CLASSIFIED.formatted("\"jefa@planta.example\"", "\"correa rota\""),
                          OPEN)));
    }

    @Test
    @DisplayName("A-29 an executive is not told who classified a stop, nor what they wrote")
    void hide_people_from_executives() {
      var answer = api.getAs(EXECUTIVE, "/api/v1/stops");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(json(answer.body()).get("items").get(0))
          .isEqualTo(json(CLASSIFIED.formatted("null", "null")));
    }

    @Test
    void take_every_filter() {
      api.json(
          "/api/v1/stops?module_id=1&workstation_id=2&from=2026-01-05T07:00:00-05:00"
              + "&to=2026-01-05T13:00:00Z");
      api.json("/api/v1/stops");

      assertThat(plant.stopQueries)
          .containsExactly(
              new ListStopsUseCase.Query(
                  new ModuleId(1),
                  new WorkstationId(2),
                  TestPlant.NOON,
                  TestPlant.NOON.plusSeconds(3600)),
              new ListStopsUseCase.Query(null, null, null, null));
    }

    @Test
    void are_classified_with_a_code_and_a_note() {
      var answer = classify("{\"code\":\"C002\",\"note\":\"correa rota\"}");

      assertThat(json(answer.body()).get("classified_by").asText())
          .isEqualTo("jefa@planta.example");
      assertThat(plant.corrections)
          .containsExactly(
              new ClassifyStopUseCase.Command(
                  new StopId(3),
                  "C002",
                  new Actor(new ActorId("ingeniera@planta.example"), "engineer", "dev"),
                  "correa rota"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"code\":2}", "{\"code\":\"C002\",\"by\":\"jefa\"}"})
    void are_not_classified_by_a_body_of_another_form(String body) {
      assertError(classify(body), 422, "VALIDATION_FAILED");
      assertThat(plant.corrections).isEmpty();
    }

    @Test
    void are_not_classified_by_an_unknown_code() {
      plant.refusal = new UnknownLostTimeCodeException("C099", List.of("C001", "C002"));

      var answer = classify("{\"code\":\"C099\"}");

      assertError(answer, 422, "VALIDATION_FAILED");
      assertThat(answer.body()).contains("'C099'", "C001, C002");
    }

    @Test
    void that_are_not_there_are_404() {
      plant.refusal = new StopNotFoundException(new StopId(3));

      assertError(classify("{\"code\":\"C002\"}"), 404, "STOP_NOT_FOUND");
    }

    @Test
    @DisplayName("A-29 an executive classifies nothing")
    void are_not_classified_by_executives() {
      assertError(classifyAs(EXECUTIVE, "{\"code\":\"C002\"}"), 403, "FORBIDDEN");
      assertThat(plant.corrections).isEmpty();
    }

    @Test
    void may_be_due_to_codes_with_names_in_two_languages() {
      assertThat(api.json("/api/v1/lost-time-codes"))
          .isEqualTo(
              json(
                  """
                  [{"code":"C002","name_es":"Daño de máquina","name_en":"Machine breakdown",
                    "kind":"unplanned"}]
                  """));
    }
  }

  @Test
  void shifts_come_as_plans_and_as_the_shifts_of_days() {
    assertThat(api.json("/api/v1/shifts"))
        .isEqualTo(
            json(
                """
                {"from_ts":"2026-01-05T05:00:00.000Z","to_ts":"2026-01-06T05:00:00.000Z",
                 "modules":[{"module_id":1,
                   "plans":[{"version":2,"valid_from":"2026-01-05","shifts":[
                     {"code":"DIA","name":"Turno de día","from":"06:00","to":"14:00",
                      "days":["monday","tuesday"],"breaks":[{"from":"09:00","to":"09:15"}],
                      "staffing":[{"workstation_id":2,"operators":2}]}]}],
                   "shifts":[{"day":"2026-01-05","code":"DIA","name":"Turno de día",
                     "start_ts":"2026-01-05T11:00:00.000Z","end_ts":"2026-01-05T19:00:00.000Z"}],
                   "holidays":[{"day":"2026-01-05","name":"Reyes"}],
                   "overtime":[{"start_ts":"2026-01-05T20:00:00.000Z",
                     "end_ts":"2026-01-05T21:00:00.000Z"}]}]}
                """));
  }

  @Test
  void shifts_can_be_asked_for_by_module_and_range() {
    api.json("/api/v1/shifts?module_id=1&from=2026-01-05T12:00:00Z&to=2026-01-05T13:00:00Z");

    assertThat(plant.shiftQueries)
        .containsExactly(
            new ListShiftsUseCase.Query(
                new ModuleId(1), TestPlant.NOON, TestPlant.NOON.plusSeconds(3600)));
  }

  @Test
  void zones_are_polygons_within_the_frame() {
    assertThat(api.json("/api/v1/zones"))
        .isEqualTo(
            json(
                """
                {"config_version":"config-1",
                 "rules":{"at_rest_seconds":0.5,"changed_pct":4.0,"rework_seconds":2.0,
                   "operator_near_seconds":3.0,"out_of_sight_seconds":2.0,"absence_seconds":20.0,
                   "gap_seconds":5.0},
                 "cameras":[
                  {"id":1,"name":"Cámara 1","module_id":1,"version":3,"roi_version":"%s","workstations":[
                    {"workstation_id":1,"seat":[[0.1,0.2],[0.4,0.2],[0.4,0.6],[0.1,0.6]],
                     "work":null,"pick":null,
                     "drop":[[0.5,0.2],[0.6,0.2],[0.6,0.6],[0.5,0.6]],"switched_off":[]}],
                   "privacy_masks":[]}]}
                """
                    .formatted(TestZones.inForce().zones().roiVersion())));
  }

  @Nested
  class The_audit_trail {

    @Test
    void is_told_to_the_letter() {
      assertThat(api.json("/api/v1/audit"))
          .isEqualTo(
              json(
                  """
                  {"items":[{"seq":7,"at":"2026-01-05T12:00:00.000Z",
                    "actor":"ingeniera@planta.example","action":"cycle_verified",
                    "subject_kind":"cycle","subject_id":"47890","reason":null,
                    "before":"{\\"gt_verified_by\\":null}",
                    "after":"{\\"gt_verified_by\\":\\"ingeniera@planta.example\\"}",
                    "previous_hash":"%s","hash":"%s"}],
                   "next_after_seq":7,"has_more":true}
                  """
                      .formatted("a".repeat(64), "b".repeat(64))));
    }

    @Test
    void is_read_page_by_page_and_by_subject() {
      api.json("/api/v1/audit");
      api.json("/api/v1/audit?after_seq=7&limit=500&subject_kind=cycle&subject_id=47890");

      assertThat(plant.auditQueries)
          .containsExactly(
              new ReadAuditTrailUseCase.Query(null, 0, 100),
              new ReadAuditTrailUseCase.Query(new AuditSubject("cycle", "47890"), 7, 500));
    }

    @ParameterizedTest
    @CsvSource({
      "subject_kind=cycle,422,VALIDATION_FAILED",
      "subject_id=47890,422,VALIDATION_FAILED",
      "subject_kind=&subject_id=1,400,BAD_REQUEST",
      "limit=501,400,BAD_REQUEST",
      "after_seq=-1,400,BAD_REQUEST",
      "after_id=1,422,VALIDATION_FAILED"
    })
    void is_not_read_by_half_a_question(String query, int status, String code) {
      assertError(api.get("/api/v1/audit?" + query), status, code);
      assertThat(plant.auditQueries).isEmpty();
    }
  }

  @ParameterizedTest
  @DisplayName("A-29 A-30 who may read")
  @CsvSource({
    "viewer,/api/v1/stops,403",
    "executive,/api/v1/stops,200",
    "executive,/api/v1/lost-time-codes,200",
    "executive,/api/v1/shifts,200",
    "executive,/api/v1/zones,403",
    "engineer,/api/v1/zones,200",
    "executive,/api/v1/audit,403",
    "engineer,/api/v1/audit,200",
    "admin,/api/v1/audit,200"
  })
  void who_may_read(String role, String path, int status) {
    assertThat(api.getAs("alguien@planta.example:" + role, path).statusCode()).isEqualTo(status);
  }
}
