package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.Envelope.assertError;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.TestZones;
import io.cadencia.application.port.in.zone.ChangeZonesUseCase;
import io.cadencia.application.port.in.zone.ListZoneVersionsUseCase.Query;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.CameraNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.DrawnPoint;
import io.cadencia.domain.zone.DrawnStation;
import io.cadencia.domain.zone.ZoneCheck;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZonesMovedOnException;
import io.cadencia.domain.zone.ZonesRefusedException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("D-01, D-02, A-62 zones of a camera")
class ZoneRoutesTest {

  private static final String ENGINEER = "ingeniera@planta.example:engineer";
  private static final String ZONES = "/api/v1/cameras/1/zones";
  private static final String SEAT =
      "{\"workstation_id\":1,\"seat\":[[0.1,0.2],[0.4,0.2],[0.4,0.6]],\"drop\":null}";

  private final TestPlant plant = new TestPlant();
  private final TestZones zones = plant.zones;
  private final RunningApi api = RunningApi.over(plant);

  @AfterEach
  void stop() {
    api.close();
  }

  private HttpResponse<String> put(String who, String path, String body) {
    return api.sendAs(
        who,
        path,
        request ->
            request.header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> draw(String stations) {
    var body = "{\"zones\":[%s],\"base_version\":2,\"message\":\"se movió\"}".formatted(stations);
    return put(ENGINEER, ZONES, body);
  }

  @Test
  @DisplayName("D-02 tell what decides whether something in them counts")
  void tell_what_decides_whether_something_in_them_counts() {
    var rules = RunningApi.tree(api.getAs(ENGINEER, "/api/v1/zones").body()).at("/rules");

    assertThat(rules.at("/at_rest_seconds").asDouble()).isEqualTo(0.5);
    assertThat(rules.at("/changed_pct").asDouble()).isEqualTo(4);
    assertThat(rules.at("/absence_seconds").asDouble()).isEqualTo(20);
  }

  @Test
  void are_drawn_anew_over_the_version_they_were_read_with() {
    var answer = RunningApi.tree(draw(SEAT).body());

    assertThat(answer.at("/version").asInt()).isEqualTo(3);
    assertThat(answer.at("/by").asText()).isEqualTo("ingeniera@planta.example");
    assertThat(answer.at("/source").asText()).isEqualTo("drawn");
    assertThat(answer.at("/sha256").asText()).startsWith(answer.at("/roi_version").asText());
    assertThat(answer.at("/workstations/0/seat/2")).isEqualTo(RunningApi.tree("[0.4,0.6]"));
    var command = zones.changes.get(0);
    assertThat(command.camera()).isEqualTo(new CameraId(1));
    assertThat(command.baseVersion()).isEqualTo(2);
    assertThat(command.message()).isEqualTo("se movió");
    assertThat(command.actor().id().value()).isEqualTo("ingeniera@planta.example");
    assertThat(command.zones())
        .containsExactly(
            new DrawnStation(
                new WorkstationId(1),
                Map.of(
                    ZoneKind.SEAT,
                    List.of(
                        new DrawnPoint(0.1, 0.2),
                        new DrawnPoint(0.4, 0.2),
                        new DrawnPoint(0.4, 0.6)))));
  }

  private HttpResponse<String> drawWithOff(String off) {
    return draw(SEAT.replace("null", "[[0.5,0],[0.6,0],[0.6,0.1]],\"switched_off\":" + off));
  }

  @Test
  @DisplayName("D-01 are switched off without being forgotten")
  void are_switched_off_without_being_forgotten() {
    drawWithOff("[\"drop\"]");
    drawWithOff("null");

    assertThat(zones.changes)
        .extracting(command -> command.zones().get(0).off())
        .containsExactly(Set.of(ZoneKind.DROP), Set.of());
    assertThat(zones.changes.get(0).zones().get(0).zones()).containsKey(ZoneKind.DROP);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | /zones/0/switched_off' must be a JSON array, was {}",
        "[1] | /zones/0/switched_off' must be a JSON array of strings, was [1]",
        "[\"seat\"] | 'pick, work, drop'",
        "[\"DROP\"] | DROP"
      })
  @DisplayName("D-01 what is no zone that can be switched off is refused")
  void what_cannot_be_switched_off_is_refused(String off, String message) {
    var answer = drawWithOff(off);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(RunningApi.tree(answer.body()).at("/error/message").asText()).contains(message);
    assertThat(zones.changes).isEmpty();
  }

  private HttpResponse<String> mask(String masks) {
    return put(
        ENGINEER,
        ZONES,
        "{\"zones\":[%s],\"privacy_masks\":%s,\"base_version\":2,\"message\":\"pasillo\"}"
            .formatted(SEAT, masks));
  }

  @Test
  @DisplayName("E-10 come with privacy masks, which stay where none are named")
  void come_with_privacy_masks() {
    var answer = RunningApi.tree(mask("[[[0.8,0],[1,0],[1,0.3]]]").body());
    mask("[]");
    mask("null");
    draw(SEAT);

    assertThat(answer.at("/privacy_masks")).isEqualTo(RunningApi.tree("[]"));
    assertThat(zones.changes)
        .extracting(ChangeZonesUseCase.Command::masks)
        .containsExactly(
            List.of(List.of(new DrawnPoint(0.8, 0), new DrawnPoint(1, 0), new DrawnPoint(1, 0.3))),
            List.of(),
            null,
            null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | privacy_masks' must be a JSON array, was {}",
        "[1] | /privacy_masks/0' must be a JSON array, was 1",
        "[[[0,0],[1,0],[\"1\",1]]] | /privacy_masks/0/2' must be a JSON array of two numbers"
      })
  @DisplayName("E-10 masks are read as exactly what they must be")
  void masks_are_read_as_exactly_what_they_must_be(String masks, String message) {
    var answer = mask(masks);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(RunningApi.tree(answer.body()).at("/error/message").asText()).contains(message);
    assertThat(zones.changes).isEmpty();
  }

  @Test
  @DisplayName("E-10 masks that cannot be are refused with every fault in its place")
  void masks_that_cannot_be_are_refused_with_every_fault_in_its_place() {
    var seat = List.of(new DrawnPoint(0, 0), new DrawnPoint(1, 0), new DrawnPoint(1, 1));
    var outside = List.of(new DrawnPoint(0, 0), new DrawnPoint(2, 0), new DrawnPoint(1, 1));
    var flat = List.of(new DrawnPoint(0, 0), new DrawnPoint(0.5, 0.5), new DrawnPoint(1, 1));
    zones.refusal =
        Assertions.catchThrowableOfType(
            ZonesRefusedException.class,
            () ->
                new ZoneCheck(new CameraId(1), Set.of(new WorkstationId(1)))
                    .check(
                        List.of(
                            new DrawnStation(new WorkstationId(1), Map.of(ZoneKind.SEAT, seat))),
                        List.of(List.of(), outside, flat)));

    assertThat(RunningApi.tree(draw(SEAT).body()).at("/error/faults"))
        .isEqualTo(
            RunningApi.tree(
                """
                [{"pointer":"/privacy_masks/0",
                  "message":"Camera 1: a privacy mask has 3 to 64 corners, this one 0: add some or leave some out"},
                 {"pointer":"/privacy_masks/1/1",
                  "message":"Camera 1: the corner (2.0, 0.0) of a privacy mask lies outside the frame: move it to between 0 and 1"},
                 {"pointer":"/privacy_masks/2",
                  "message":"Camera 1: the edges of a privacy mask cross or touch one another, or it encloses nothing: move a corner"}]
                """));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | 422 | /zones/0' must be a JSON object, was 1",
        "{} | 422 | /zones/0/workstation_id' must be a JSON integer, was null",
        "{\"workstation_id\":\"1\"} | 422 | /zones/0/workstation_id' must be a JSON integer, was \"1\"",
        "{\"workstation_id\":1.0} | 422 | /zones/0/workstation_id' must be a JSON integer, was 1",
        "{\"workstation_id\":0} | 400 | /zones/0/workstation_id",
        "{\"workstation_id\":99999999999} | 422 | /zones/0/workstation_id' must be a JSON integer",
        "{\"workstation_id\":1,\"sitz\":[]} | 422 | /zones/0/sitz",
        "{\"workstation_id\":1,\"seat\":{}} | 422 | /zones/0/seat' must be a JSON array, was {}",
        "{\"workstation_id\":1,\"seat\":[1]} | 422 | /zones/0/seat/0' must be a JSON array of two numbers",
        "{\"workstation_id\":1,\"seat\":[[0,0],[1]]} | 422 | /zones/0/seat/1' must be a JSON array of two numbers",
        "{\"workstation_id\":1,\"seat\":[[0,\"1\"]]} | 422 | /zones/0/seat/0' must be a JSON array of two numbers",
        "{\"workstation_id\":1,\"seat\":[[0,0,0]]} | 422 | /zones/0/seat/0' must be a JSON array of two numbers",
        "{\"workstation_id\":1,\"seat\":[],\"seat\":[]} | 400 | seat"
      })
  void are_read_as_exactly_what_they_must_be(String station, int status, String message) {
    var answer = draw(station);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(RunningApi.tree(answer.body()).at("/error/message").asText()).contains(message);
    assertThat(zones.changes).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | 422",
        "{\"zones\":[],\"base_version\":1} | 422",
        "{\"zones\":[],\"message\":\"x\"} | 422",
        "{\"zones\":{},\"base_version\":1,\"message\":\"x\"} | 422",
        "{\"zones\":[],\"base_version\":-1,\"message\":\"x\"} | 400",
        "{\"zones\":[],\"base_version\":2147483647,\"message\":\"x\"} | 400",
        "{\"zones\":[],\"base_version\":1,\"message\":\" \"} | 400",
        "{\"zones\":[],\"base_version\":1,\"message\":\"x\",\"force\":true} | 422"
      })
  void need_the_version_they_were_drawn_over_and_a_reason(String body, int status) {
    assertThat(put(ENGINEER, ZONES, body).statusCode()).isEqualTo(status);
    assertThat(zones.changes).isEmpty();
  }

  @Test
  void that_cannot_be_are_refused_with_every_fault_in_its_place() {
    var camera = new CameraId(1);
    zones.refusal =
        Assertions.catchThrowableOfType(
            ZonesRefusedException.class,
            () ->
                new ZoneCheck(camera, Set.of(new WorkstationId(1)))
                    .check(
                        List.of(
                            new DrawnStation(
                                new WorkstationId(1),
                                Map.of(ZoneKind.SEAT, List.of(new DrawnPoint(2, 0)))))));

    var answer = draw(SEAT);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(RunningApi.tree(answer.body()).at("/error/code").asText())
        .isEqualTo("VALIDATION_FAILED");
    assertThat(RunningApi.tree(answer.body()).at("/error/faults"))
        .isEqualTo(
            RunningApi.tree(
                """
                [{"pointer":"/zones/0/seat",
                  "message":"Camera 1, workstation 1, seat: a zone needs at least 3 corners, has 1: add some"},
                 {"pointer":"/zones/0/seat/0",
                  "message":"Camera 1, workstation 1, seat: the corner (2.0, 0.0) lies outside the frame: move it to between 0 and 1"}]
                """));
  }

  @Test
  void that_somebody_else_changed_meanwhile_are_refused() {
    zones.refusal = new ZonesMovedOnException(new CameraId(1), 2, 3);

    var answer = draw(SEAT);

    assertError(answer, 409, "CONFLICT");
    assertThat(answer.body()).contains("version 3 by now, these were drawn over version 2");
  }

  @Test
  void belong_to_a_camera() {
    zones.refusal = new CameraNotFoundException(new CameraId(9));

    assertError(draw(SEAT), 404, "CAMERA_NOT_FOUND");
  }

  @Test
  void are_listed_with_their_versions() {
    var page = RunningApi.tree(api.getAs(ENGINEER, ZONES + "/versions?before=4&limit=2").body());

    assertThat(zones.queries).containsExactly(new Query(new CameraId(1), 4, 2));
    assertThat(page.at("/items/0/version").asInt()).isEqualTo(3);
    assertThat(page.at("/items/0/message").asText()).isEqualTo("la mesa se movió");
    assertThat(page.at("/has_more").asBoolean()).isTrue();
    assertThat(api.getAs(ENGINEER, ZONES + "/versions?limit=101").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"viewer,403", "executive,403", "engineer,200", "admin,200"})
  void are_drawn_by_engineers(String role, int status) {
    var body = "{\"zones\":[%s],\"base_version\":2,\"message\":\"x\"}".formatted(SEAT);
    var who = "alguien@planta.example:" + role;

    assertThat(put(who, ZONES, body).statusCode()).isEqualTo(status);
    assertThat(api.getAs(who, ZONES + "/versions").statusCode()).isEqualTo(status);
    assertThat(zones.changes).hasSize(status == 200 ? 1 : 0);
  }
}
