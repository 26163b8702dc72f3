package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.TestReplays;
import io.cadencia.application.port.out.ReplayResults;
import io.cadencia.domain.replay.ReplayFailure;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("D-03 zones tried on recordings over HTTP")
class ReplayRoutesTest {

  private static final String REPLAYS = "/api/v1/cameras/1/replays";
  private static final String FIRST = REPLAYS + "/1767614401";
  private static final String SEAT =
      "{\"workstation_id\":1,\"seat\":[[0.1,0.2],[0.4,0.2],[0.4,0.6]],\"drop\":null}";
  private static final String EXECUTIVE = "gerencia@planta.example:executive";
  private static final String OTHER = "otra@planta.example:engineer";
  private static final String ADMIN = "jefa@planta.example:admin";

  private final TestPlant plant = new TestPlant();
  private final TestReplays replays = plant.replays;
  private final RunningApi api = RunningApi.over(plant);

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> post(String who, String path, String body) {
    return api.sendAs(
        who,
        path,
        request ->
            request.POST(BodyPublishers.ofString(body)).header("Content-Type", "application/json"));
  }

  private static String body(String recording, String stations) {
    return "{\"recording\":\"%s\",\"zones\":[%s]}".formatted(recording, stations);
  }

  private HttpResponse<String> request() {
    return post(RunningApi.ENGINEER, REPLAYS, body("línea 3.mp4", SEAT));
  }

  private HttpResponse<String> cancelAs(String who) {
    return api.sendAs(who, FIRST, request -> request.DELETE());
  }

  @Test
  void recordings_are_listed_by_name_alone() {
    assertThat(api.json("/api/v1/recordings"))
        .isEqualTo(
            RunningApi.tree(
                """
                [{"name": "línea 3.mp4", "size": 18350080,
                  "modified_at": "2026-01-05T12:00:00.000Z", "camera_id": null},
                 {"name": "loop.mp4", "size": 7,
                  "modified_at": "2026-01-05T11:59:00.000Z", "camera_id": 1}]
                """));
    assertError(api.getAs(EXECUTIVE, "/api/v1/recordings"), 403, "FORBIDDEN");
    assertError(api.get("/api/v1/recordings?folder=x"), 422, "VALIDATION_FAILED");
  }

  @Test
  void a_trial_is_asked_for_polled_and_done() {
    var answer = request();

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.headers().firstValue("Location")).hasValue(FIRST);
    assertThat(replays.runner.last().trial.film()).isEqualTo(Path.of("films", "línea 3.mp4"));
    replays.runner.last().tellAt(0.42, Duration.ofMillis(95_400));
    var roiVersion = replays.runner.last().trial.zones().roiVersion();
    assertThat(api.json(FIRST))
        .isEqualTo(
            RunningApi.tree(
                """
                {"id": 1767614401, "camera_id": 1, "recording": "línea 3.mp4",
                 "roi_version": "%s", "status": "running",
                 "requested_by": "ingeniera@planta.example",
                 "requested_at": "2026-01-05T12:00:00.000Z", "progress": 0.42, "seconds_left": 95,
                 "failure": null, "ended_at": null, "result": null}
                """
                    .formatted(roiVersion)));

    replays.runner.last().tellResult(ReplayResults.sample());

    var done = api.json(FIRST);
    assertThat(done.at("/status").asText()).isEqualTo("done");
    assertThat(done.at("/result"))
        .isEqualTo(
            RunningApi.tree(
                """
                {"version": 1, "roi_version_in_force": "0123456789ab", "workstations": [
                  {"workstation_id": 1, "in_force": 3, "tried": 2,
                   "gone": [{"from_seconds": 1.2, "to_seconds": 15.4},
                            {"from_seconds": 20.0, "to_seconds": 33.0}],
                   "added": [{"from_seconds": 40.0, "to_seconds": 52.5}]},
                  {"workstation_id": 2, "in_force": 2, "tried": 2, "gone": [], "added": []}]}
                """));
    assertThat(api.json(REPLAYS)).hasSize(1).first().isEqualTo(done);
  }

  @Test
  void a_trial_that_fails_tells_why_in_a_word() {
    request();

    replays.runner.last().tellFailure(ReplayFailure.NO_MODEL);

    assertThat(api.json(FIRST).at("/status").asText()).isEqualTo("failed");
    assertThat(api.json(FIRST).at("/failure").asText()).isEqualTo("no_model");
  }

  @Test
  void one_at_a_time_on_the_machine_with_the_time_to_come_back() {
    request();
    replays.runner.last().tellAt(0.5, Duration.ofMillis(41_200));

    var second = post(OTHER, REPLAYS, body("loop.mp4", SEAT));

    assertError(second, 429, "RATE_LIMITED");
    assertThat(second.headers().firstValue("Retry-After")).hasValue("42");
    assertThat(replays.runner.runs).hasSize(1);
  }

  @Test
  void is_cancelled_by_whoever_asked_or_an_administrator_while_it_is_not_over() {
    request();
    assertError(cancelAs(OTHER), 403, "FORBIDDEN");
    assertError(cancelAs(EXECUTIVE), 403, "FORBIDDEN");
    assertThat(replays.runner.last().isStopped()).isFalse();

    assertThat(cancelAs(ADMIN).statusCode()).isEqualTo(204);

    assertThat(replays.runner.last().isStopped()).isTrue();
    assertThat(api.json(FIRST).at("/status").asText()).isEqualTo("cancelled");
    assertError(cancelAs(RunningApi.ENGINEER), 409, "CONFLICT");
    assertThat(request().statusCode()).isEqualTo(201);
  }

  @Test
  void belongs_to_its_camera_and_to_engineers() {
    request();

    assertError(api.get("/api/v1/cameras/2/replays/1767614401"), 404, "REPLAY_NOT_FOUND");
    assertError(api.get(REPLAYS + "/1"), 404, "REPLAY_NOT_FOUND");
    assertError(api.get("/api/v1/cameras/2/replays"), 404, "CAMERA_NOT_FOUND");
    assertError(api.getAs(EXECUTIVE, FIRST), 403, "FORBIDDEN");
    assertError(api.getAs(EXECUTIVE, REPLAYS), 403, "FORBIDDEN");
    assertError(post(EXECUTIVE, REPLAYS, body("loop.mp4", SEAT)), 403, "FORBIDDEN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../loop.mp4",
        "..\\\\loop.mp4",
        "./loop.mp4",
        "/etc/passwd",
        "%2e%2e%2floop.mp4",
        "LOOP.mp4",
        "loop.mp4 ",
        "--help",
        "@loop.mp4",
        "http://planta.example/loop.mp4",
      })
  @DisplayName("D-03 A-57 what is in no list is no recording, however it is put")
  void what_is_in_no_list_is_no_recording(String name) {
    var answer = post(RunningApi.ENGINEER, REPLAYS, body(name, SEAT));

    assertError(answer, 404, "RECORDING_NOT_FOUND");
    assertThat(answer.body()).doesNotContain("passwd");
    assertThat(replays.runner.runs).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|422|VALIDATION_FAILED",
        "{\"recording\":\"loop.mp4\"}|422|VALIDATION_FAILED",
        "{\"recording\":7,\"zones\":[]}|422|VALIDATION_FAILED",
        "{\"recording\":\"\",\"zones\":[]}|400|BAD_REQUEST",
        "{\"recording\":\"loop.mp4\\u0000\",\"zones\":[]}|400|BAD_REQUEST",
        "{\"recording\":\"loop.mp4\",\"zones\":{}}|422|VALIDATION_FAILED",
        "{\"recording\":\"loop.mp4\",\"zones\":[],\"privacy_masks\":7}|422|VALIDATION_FAILED",
        "{\"recording\":\"loop.mp4\",\"zones\":[],\"base_version\":1}|422|VALIDATION_FAILED",
        "{\"recording\":\"loop.mp4\",\"recording\":\"x\",\"zones\":[]}|400|BAD_REQUEST",
        "[|400|BAD_REQUEST",
      })
  void what_cannot_be_tried_is_refused(String body, int status, String code) {
    assertError(post(RunningApi.ENGINEER, REPLAYS, body), status, code);

    assertThat(replays.runner.runs).isEmpty();
    assertThat(api.json(REPLAYS)).isEmpty();
  }

  @Test
  @DisplayName("D-03 zones that cannot be are refused with every fault in its place, as when saved")
  void zones_that_cannot_be_are_refused_with_every_fault_in_its_place() {
    assertRefusedAt("{\"workstation_id\":1,\"seat\":[[0,0],[1,1],[1,0],[0,1]]}", "/zones/0/seat");
    assertRefusedAt(SEAT.replace(":1,", ":9,"), "/zones/0/workstation_id");
    assertRefusedAt("", "/zones");
    assertThat(replays.runner.runs).isEmpty();
  }

  private void assertRefusedAt(String stations, String pointer) {
    var answer = post(RunningApi.ENGINEER, REPLAYS, body("loop.mp4", stations));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    var error = RunningApi.tree(answer.body()).at("/error");
    assertThat(error.at("/code").asText()).isEqualTo("VALIDATION_FAILED");
    assertThat(error.at("/faults/0/pointer").asText()).isEqualTo(pointer);
  }
}
