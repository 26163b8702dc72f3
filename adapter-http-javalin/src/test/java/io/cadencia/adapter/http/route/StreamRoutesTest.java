package io.cadencia.adapter.http.route;

import static io.cadencia.adapter.http.TestPlant.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.Envelope;
import io.cadencia.adapter.http.EventReader;
import io.cadencia.adapter.http.RunningApi;
import io.cadencia.adapter.http.TestChanges;
import io.cadencia.adapter.http.TestPlant;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.InMemorySessions;
import io.cadencia.adapter.http.access.SecretSupplier;
import io.cadencia.adapter.http.access.SignInCodes;
import io.cadencia.adapter.http.stream.StreamSettings;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.domain.access.AccessPolicy;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The open stream over the real server, with changes that the test makes. */
@Timeout(60)
class StreamRoutesTest {

  private static final String STREAM = "/api/v1/stream";
  private static final String EXECUTIVE = "gerente@planta.example:executive";

  private final TestPlant plant = new TestPlant();
  private final TestChanges changes = plant.changes;
  private final List<EventReader> open = new ArrayList<>();
  private RunningApi api = start(StreamSettings.STANDARD);

  private RunningApi start(StreamSettings settings) {
    plant.listCycles = changes.list();
    return RunningApi.over(plant, settings);
  }

  private void restart(StreamSettings settings) {
    api.close();
    api = start(settings);
  }

  @AfterEach
  void stop() {
    open.forEach(EventReader::close);
    api.close();
  }

  private EventReader connectAs(String user, String target, String... headers) {
    var reader = EventReader.open(api.port(), user, target, headers);
    open.add(reader);
    return reader;
  }

  private EventReader connect(String target, String... headers) {
    return connectAs(RunningApi.ENGINEER, target, headers);
  }

  @Nested
  @DisplayName("B-40 A stream")
  class A_stream {

    @Test
    void begins_at_the_present_and_says_where_that_is() {
      changes.store(cycle(1, 1, 90_000));

      var hello = connect(STREAM).next("hello");

      assertThat(hello.id()).isEqualTo(90_000);
      assertThat(hello.json()).isEqualTo(json("{\"next_after_seq\":90000,\"epoch\":7}"));
    }

    @Test
    void is_neither_kept_nor_held_back_by_anything_on_its_way() {
      var stream = connect(STREAM, "Accept-Encoding: gzip");

      assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
      assertThat(stream.header("Cache-Control")).isEqualTo("no-store");
      assertThat(stream.header("X-Accel-Buffering")).isEqualTo("no");
      assertThat(stream.header("Content-Encoding")).isNull();
      assertThat(stream.header("X-Request-Id")).isEqualTo(RunningApi.FRESH_ID);
    }

    @Test
    void tells_each_changed_cycle_as_the_list_does() {
      var stream = connect(STREAM);
      stream.next("hello");

      changes.change(cycle(5, 1, 11));

      var event = stream.next("cycle");
      assertThat(event.id()).isEqualTo(11);
      assertThat(event.json())
          .isEqualTo(api.json("/api/v1/cycles?after_seq=10").get("items").get(0));
    }

    @Test
    void ids_rise() {
      var stream = connect(STREAM);
      stream.next("hello");

      changes.change(List.of(cycle(5, 1, 11), cycle(6, 2, 12)));
      assertThat(stream.next("cycle").id()).isEqualTo(11);
      assertThat(stream.next("cycle").id()).isEqualTo(12);

      changes.change(cycle(5, 1, 13));
      assertThat(stream.next("cycle").id()).isEqualTo(13);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Last-Event-ID: 20", "after_seq"})
    void goes_on_after_the_last_event_and_then_live(String how) {
      LongStream.rangeClosed(1, 350).forEach(n -> changes.store(cycle(n, 1, n)));
      var stream =
          how.equals("after_seq") ? connect(STREAM + "?after_seq=20") : connect(STREAM, how);

      assertThat(stream.next("hello").id()).isEqualTo(20);
      for (long seq = 21; seq <= 350; seq++) {
        assertThat(stream.next("cycle").id()).isEqualTo(seq);
      }
      changes.change(cycle(351, 1, 351));
      assertThat(stream.next("cycle").id()).isEqualTo(351);
    }

    @Test
    void whose_client_knows_more_than_this_database_tells_it_to_read_everything_anew() {
      changes.store(cycle(1, 1, 100));
      var stream = connect(STREAM, "Last-Event-ID: 101");

      assertThat(stream.next("hello").id()).isEqualTo(100);
      var lagged = stream.next("lagged");
      assertThat(lagged.id()).isEqualTo(100);
      assertThat(lagged.json()).isEqualTo(json("{\"next_after_seq\":100,\"reload\":true}"));
      changes.change(cycle(1, 1, 101));
      assertThat(stream.next("cycle").id()).isEqualTo(101);
    }

    @Test
    void gives_a_sign_of_life() {
      restart(StreamSettings.STANDARD.withHeartbeat(Duration.ofMillis(20)));
      var stream = connect(STREAM);

      stream.next("hello");
      stream.heartbeat();
      stream.heartbeat();
      changes.change(cycle(1, 1, 101));
      assertThat(stream.next("cycle").id()).isEqualTo(101);
    }

    @Test
    @DisplayName("B-04 B-40 ends when its user signs out")
    void ends_when_its_user_signs_out() {
      api.close();
      var sessions =
          new InMemorySessions(
              Clock.fixed(TestPlant.NOON, ZoneOffset.UTC), new SecretSupplier(new Random(5)));
      plant.listCycles = changes.list();
      var settings = new AccessSettings(false, AccessPolicy.STANDARD, sessions, SignInCodes.NONE);
      api =
          RunningApi.over(
              plant,
              usual ->
                  usual
                      .withAccess(settings)
                      .withStreams(StreamSettings.STANDARD.withHeartbeat(Duration.ofMillis(20))));
      var token =
          sessions.begin(
              new Identity(new ActorId("ana@planta.example"), Role.ENGINEER, Mechanism.LOCAL));
      var stream =
          EventReader.open(api.port(), STREAM, List.of("Cookie: cadencia_session=" + token));
      open.add(stream);
      stream.next("hello");
      stream.heartbeat();

      sessions.end(token);

      assertThat(stream.ends()).isTrue();
    }

    @Test
    void shows_an_executive_neither_operators_nor_pictures() {
      var engineer = connect(STREAM);
      var executive = connectAs(EXECUTIVE, STREAM);
      engineer.next("hello");
      executive.next("hello");

      changes.change(cycle(5, 1, 11));

      assertThat(engineer.next("cycle").json().get("operator_id").asInt()).isEqualTo(7);
      var seen = executive.next("cycle").json();
      assertThat(seen.get("operator_id").isNull()).isTrue();
      assertThat(seen.get("source_frame_url").isNull()).isTrue();
      assertThat(seen.get("change_seq").asLong()).isEqualTo(11);
    }

    @Test
    void is_let_go_when_its_client_hangs_up() throws Exception {
      restart(StreamSettings.STANDARD.withHeartbeat(Duration.ofMillis(10)));
      var stream = connect(STREAM);
      stream.next("hello");

      stream.close();

      assertThat(becomesEmpty(changes.followers)).isTrue();
    }
  }

  @Nested
  class Topics {

    @Test
    void stations_come_before_the_cycles_that_changed_them_and_keep_no_place() {
      var stream = connect(STREAM + "?topics=cycles,stations");
      stream.next("hello");

      changes.change(List.of(cycle(5, 1, 11), cycle(6, 2, 12), cycle(7, 1, 13)));

      var first = stream.next("station");
      assertThat(first.json()).isEqualTo(json("{\"workstation_id\":1}"));
      assertThat(first.id()).isNull();
      assertThat(stream.next("station").json()).isEqualTo(json("{\"workstation_id\":2}"));
      assertThat(stream.next("cycle").id()).isEqualTo(11);
    }

    @Test
    void stations_alone_keep_the_place_with_the_last_of_them() {
      var stream = connect(STREAM + "?topics=stations");
      stream.next("hello");

      changes.change(List.of(cycle(5, 1, 11), cycle(6, 2, 12), cycle(7, 1, 13)));

      assertThat(stream.next("station").id()).isNull();
      assertThat(stream.next("station").id()).isEqualTo(13);
    }

    @Test
    void cameras_are_told_as_they_are_and_when_they_turn() {
      changes.turn(camera(true));
      var stream = connect(STREAM + "?topics=cameras");
      stream.next("hello");

      var now = stream.next("camera");
      assertThat(now.id()).isNull();
      assertThat(now.json())
          .isEqualTo(
              json(
                  "{\"id\":1,\"module_id\":1,\"online\":true,"
                      + "\"last_frame_at\":\"2026-01-05T12:00:00.000Z\"}"));
      changes.turn(camera(false));
      assertThat(stream.next("camera").json().get("online").asBoolean()).isFalse();
      changes.change(cycle(5, 1, 11));
      changes.turn(camera(true));
      assertThat(stream.next("camera").json().get("online").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"incidents", "notifications", "cycles,,stations", "", "Cycles"})
    void without_a_source_are_refused_and_the_known_ones_named(String topics) {
      var response = api.get(STREAM + "?topics=" + topics);

      Envelope.assertError(response, 422, "VALIDATION_FAILED");
      assertThat(response.body()).contains("cycles, stations, cameras");
    }

    private CameraDetail camera(boolean online) {
      var camera = new Camera(new CameraId(1), new ModuleId(1), "Cámara 1");
      var noon = TestPlant.NOON;
      return new CameraDetail(
          camera, new CameraStatus(camera.id(), noon.minusSeconds(60), noon, 1, 1, 0), online);
    }
  }

  @Nested
  class Refused_is {

    @Test
    void who_is_not_known_or_has_no_role() {
      Envelope.assertError(api.exchange(STREAM, request -> {}), 401, "UNAUTHENTICATED");
      Envelope.assertError(api.getAs("nueva@planta.example:viewer", STREAM), 403, "ROLE_LOCKED");
    }

    @Test
    void a_place_that_is_no_number() {
      Envelope.assertError(api.get(STREAM, "Last-Event-ID", "x"), 422, "VALIDATION_FAILED");
      Envelope.assertError(api.get(STREAM, "Last-Event-ID", "-1"), 400, "BAD_REQUEST");
      Envelope.assertError(api.get(STREAM + "?after_seq=-1"), 400, "BAD_REQUEST");
      Envelope.assertError(api.get(STREAM + "?module_id=1"), 422, "VALIDATION_FAILED");
    }

    @Test
    @DisplayName("C-51 one stream more than a user may have: 429 with a text and the way out")
    void one_stream_more_than_a_user_may_have() {
      restart(StreamSettings.STANDARD.withCaps(2, 64));
      connect(STREAM).next("hello");
      connect(STREAM).next("hello");

      var refused = api.get(STREAM);

      Envelope.assertError(refused, 429, "RATE_LIMITED");
      assertThat(refused.body()).contains("You have 2 live streams open");
      assertThat(refused.headers().firstValue("Retry-After")).hasValue("15");
      connectAs(EXECUTIVE, STREAM).next("hello");
    }

    @Test
    @DisplayName("C-51 one stream more than the server holds: 429 with a text and the way out")
    void one_stream_more_than_the_server_holds() {
      restart(StreamSettings.STANDARD.withCaps(2, 2));
      connect(STREAM).next("hello");
      connectAs(EXECUTIVE, STREAM).next("hello");

      var refused = api.getAs("otra@planta.example:engineer", STREAM);

      Envelope.assertError(refused, 429, "RATE_LIMITED");
      assertThat(refused.body()).contains("All 2 live streams");
    }

    @Test
    void nobody_for_long_whose_other_streams_are_dead() {
      restart(StreamSettings.STANDARD.withCaps(1, 64));
      connect(STREAM).next("hello");
      open.get(0).close();

      var stream = Stream.generate(this::tryToConnect).flatMap(Optional::stream).findFirst();

      open.add(stream.orElseThrow());
      stream.orElseThrow().next("hello");
    }

    private Optional<EventReader> tryToConnect() {
      return EventReader.tryOpen(api.port(), RunningApi.ENGINEER, STREAM);
    }
  }

  @Nested
  class Many {

    @Test
    void streams_take_no_thread_away_from_readers() {
      restart(StreamSettings.STANDARD.withCaps(64, 64));
      int before = Thread.activeCount();
      var streams = LongStream.range(0, 64).mapToObj(n -> connect(STREAM)).toList();
      streams.forEach(stream -> stream.next("hello"));

      assertThat(Thread.activeCount() - before).isLessThan(16);
      for (long seq = 1; seq <= 20; seq++) {
        changes.change(cycle(seq, 1, seq));
        assertThat(api.get("/api/v1/health").statusCode()).isEqualTo(200);
      }
      for (var stream : streams) {
        for (long seq = 1; seq <= 20; seq++) {
          assertThat(stream.next("cycle").id()).isEqualTo(seq);
        }
      }
    }

    @Test
    void are_ended_within_moments_when_the_server_stops_also_those_that_take_nothing() {
      var streams = LongStream.range(0, 7).mapToObj(n -> connect(STREAM)).toList();
      streams.forEach(stream -> stream.next("hello"));
      // Far more than the buffers of a connection hold, and nobody reads it.
      for (long seq = 1; seq <= 20_000; seq++) {
        changes.store(cycle(seq, 1, seq));
      }
      var stuck = connect(STREAM, "Last-Event-ID: 0");

      long start = System.nanoTime();
      api.close();
      var took = Duration.ofNanos(System.nanoTime() - start);

      assertThat(took).isLessThan(Duration.ofSeconds(5));
      streams.forEach(stream -> assertThat(stream.ends()).isTrue());
      assertThat(stuck.ends()).isTrue();
      assertThat(changes.followers).isEmpty();
    }

    @Test
    void a_request_for_the_head_alone_ends() {
      var head =
          api.send(STREAM, request -> request.method("HEAD", HttpRequest.BodyPublishers.noBody()));

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(changes.followers).isEmpty();
    }
  }

  private static boolean becomesEmpty(List<?> list) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (!list.isEmpty() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return list.isEmpty();
  }

  private static com.fasterxml.jackson.databind.JsonNode json(String text) {
    return RunningApi.tree(text);
  }
}
