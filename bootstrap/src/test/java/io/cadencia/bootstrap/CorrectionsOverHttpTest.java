package io.cadencia.bootstrap;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigVersions;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("corrections over HTTP, on a real server over a real database")
class CorrectionsOverHttpTest {

  private static final CadenciaConfig CONFIG =
      ConfigYaml.parse(
          """
          plant: {id: p, box: b, time_zone: America/Bogota}
          shifts:
            - {code: DIA, name: Día, from: "06:00", to: "14:00", days: [mon]}
          modules:
            - id: 1
              code: MODULO_1
              name: Módulo 1
              workstations:
                - id: 1
                  code: PUESTO_01
                  name: Puesto 1
                  operations: [{name: PESPUNTAR CUELLO, sam_seconds: 16}]
          cameras:
            - id: 1
              name: Cámara 1
              module: 1
              zones:
                - workstation: PUESTO_01
                  seat: [[0.1, 0.2], [0.4, 0.2], [0.4, 0.6]]
          """,
          "test");

  private static final String ENGINEER = "ingeniera@planta.example:engineer";
  private static final String NOW = "2026-01-05T18:00:00.000Z";
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Answer(int status, JsonNode body) {

    String code() {
      return body.path("error").path("code").asText();
    }
  }

  private final WatchedClient client = new WatchedClient();
  @TempDir private Path temp;
  private AutoCloseable opened = () -> {};
  private int port;
  private Path database = Path.of("");

  /** Cycle 1 was measured as 20 s, cycle 2 was given up, cycle 3 is in progress since 13:00. */
  @BeforeEach
  void serve_three_cycles() {
    var folder = DataFolder.open(temp.resolve("data"));
    database = folder.database();
    var clock = Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC);
    var storage = Storage.open(database, SqliteDatabase.Role.SERVER, CONFIG.plantIdentity());
    new DetectorWiring(storage, CONFIG)
        .definePlant(Clock.fixed(Instant.parse("2026-01-05T11:00:00Z"), ZoneOffset.UTC));
    storage
        .unitOfWork()
        .run(
            () -> {
              storage.cycles().save(aCycle().numbered(1).build());
              storage
                  .cycles()
                  .save(
                      aCycle()
                          .numbered(2)
                          .startedAfter(30)
                          .abortedAfter(Duration.ofSeconds(5))
                          .build());
              storage.cycles().save(aCycle().numbered(3).startedAfter(3600).open().build());
            });
    var settings =
        HttpSettings.of(0, folder.frames(), CONFIG.plant().timeZone())
            .withAccess(AccessSettings.DEV);
    var api = new ServerWiring(storage, CONFIG, clock).httpApi(settings);
    api.start();
    port = api.port();
    opened = () -> closeBoth(api, storage);
  }

  private static void closeBoth(HttpApi api, Storage storage) {
    try (storage) {
      api.close();
    }
  }

  @AfterEach
  void close() throws Exception {
    opened.close();
  }

  private Answer ask(String method, String path, BodyPublisher body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
            .header("X-Test-User", ENGINEER)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    try {
      var response = client.send(request);
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode get(String path) {
    var answer = ask("GET", path, BodyPublishers.noBody());
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  private Answer post(String path, String body) {
    return ask("POST", path, BodyPublishers.ofString(body));
  }

  private Answer delete(String path) {
    return ask("DELETE", path, BodyPublishers.noBody());
  }

  private Answer override(int id, String body) {
    return post("/cycles/" + id + "/override", body);
  }

  private JsonNode summary() {
    return get("/efficiency/station/1?from=2026-01-05T12:00:00Z&to=2026-01-05T15:00:00Z")
        .get("summary");
  }

  private JsonNode trail() {
    return get("/audit").get("items");
  }

  @Nested
  @DisplayName("A-53 an override")
  class An_override {

    @Test
    void changes_the_figures_at_once_and_keeps_what_was_measured() {
      assertThat(summary().get("avg_cycle_seconds").asDouble()).isEqualTo(20.0);

      var cycle = override(1, "{\"duration_seconds\":15.5,\"notes\":\"aguja rota\"}").body();

      assertThat(cycle.get("status").asText()).isEqualTo("manual_override");
      assertThat(cycle.get("duration_seconds").asDouble()).isEqualTo(15.5);
      assertThat(cycle.get("raw_duration_seconds").asDouble()).isEqualTo(20.0);
      assertThat(cycle).isEqualTo(get("/cycles/1"));
      assertThat(summary().get("avg_cycle_seconds").asDouble()).isEqualTo(15.5);
    }

    @Test
    void makes_a_unit_of_a_cycle_that_was_given_up() {
      override(2, "{\"end_ts\":\"2026-01-05T12:00:40Z\",\"duration_seconds\":10.01}");

      assertThat(summary().get("units_produced").asInt()).isEqualTo(2);
    }

    @Test
    @DisplayName("A-32 is told in the trail with who, by what right, when, why, before and after")
    void is_told_in_the_trail() throws IOException {
      override(1, "{\"duration_seconds\":15.5,\"notes\":\"aguja rota\"}");

      var entry = trail().get(0);
      assertThat(entry.get("actor").asText()).isEqualTo("ingeniera@planta.example");
      assertThat(entry.get("at").asText()).isEqualTo(NOW);
      assertThat(entry.get("action").asText()).isEqualTo("cycle_overridden");
      assertThat(entry.get("reason").asText()).isEqualTo("aguja rota");
      assertThat(JSON.readTree(entry.get("before").asText()).get("duration_ms").asLong())
          .isEqualTo(20_000);
      var after = JSON.readTree(entry.get("after").asText());
      assertThat(after.get("duration_ms").asLong()).isEqualTo(15_500);
      assertThat(after.get("by_role").asText()).isEqualTo("engineer");
      assertThat(after.get("by_mechanism").asText()).isEqualTo("dev");
    }

    @Test
    void is_refused_the_second_time_unless_forced() {
      override(1, "{\"duration_seconds\":15}");

      var second = override(1, "{\"duration_seconds\":16}");
      assertThat(second.status()).isEqualTo(409);
      assertThat(second.code()).isEqualTo("ALREADY_OVERRIDDEN");
      assertThat(override(1, "{\"duration_seconds\":16,\"force\":true}").status()).isEqualTo(200);
      assertThat(post("/cycles/1/override?force=true", "{\"duration_seconds\":17}").status())
          .isEqualTo(200);
      assertThat(summary().get("avg_cycle_seconds").asDouble()).isEqualTo(17.0);
      assertThat(trail()).hasSize(3);
    }

    @Test
    void of_a_cycle_in_progress_closes_it() {
      var cycle = override(3, "{\"duration_seconds\":12}").body();

      assertThat(cycle.get("end_ts").asText()).isEqualTo("2026-01-05T13:00:12.000Z");
      assertThat(cycle.get("raw_end_ts").isNull()).isTrue();
      assertThat(summary().get("units_produced").asInt()).isEqualTo(2);
    }

    @Test
    void that_cannot_be_is_refused_and_leaves_nothing() {
      var before = get("/cycles/1");

      assertThat(override(1, "{}").status()).isEqualTo(422);
      assertThat(
              override(1, "{\"duration_seconds\":15,\"end_ts\":\"2026-01-05T12:00:20Z\"}").status())
          .isEqualTo(422);
      assertThat(override(1, "{\"end_ts\":\"2026-01-05T12:00:00Z\"}").status()).isEqualTo(400);
      assertThat(override(1, "{\"end_ts\":\"2026-01-06T12:00:00.001Z\"}").status()).isEqualTo(400);
      assertThat(override(99, "{\"duration_seconds\":15}").code()).isEqualTo("CYCLE_NOT_FOUND");
      assertThat(get("/cycles/1")).isEqualTo(before);
      assertThat(trail()).isEmpty();
    }

    @Test
    void by_several_at_once_is_won_by_exactly_one() throws Exception {
      int callers = 8;
      var go = new CountDownLatch(1);
      var pool = Executors.newFixedThreadPool(callers);
      try {
        var asked = new ArrayList<Callable<Answer>>();
        for (int i = 1; i <= callers; i++) {
          var body = "{\"duration_seconds\":" + i + "}";
          asked.add(
              () -> {
                go.await();
                return override(1, body);
              });
        }
        var answers = asked.stream().map(pool::submit).toList();
        go.countDown();

        var statuses = new ArrayList<Integer>();
        for (var answer : answers) {
          statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(trail()).hasSize(1);
      } finally {
        pool.shutdownNow();
      }
    }

    @Test
    void that_the_trail_cannot_take_leaves_the_cycle_and_the_figures_as_they_were()
        throws SQLException {
      var cycle = get("/cycles/1");
      var figures = summary();
      try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
          var statement = connection.createStatement()) {
        statement.execute("DELETE FROM audit_head");
      }

      var answer = override(1, "{\"duration_seconds\":15}");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(get("/cycles/1")).isEqualTo(cycle);
      assertThat(summary()).isEqualTo(figures);
      assertThat(trail()).isEmpty();
    }

    @Test
    void is_taken_back_and_the_measurement_counts_again() {
      override(1, "{\"duration_seconds\":15}");

      var cycle = delete("/cycles/1/override?reason=me%20equivoqu%C3%A9").body();

      assertThat(cycle.get("status").asText()).isEqualTo("complete");
      assertThat(cycle.get("duration_seconds").asDouble()).isEqualTo(20.0);
      assertThat(summary().get("avg_cycle_seconds").asDouble()).isEqualTo(20.0);
      assertThat(trail().get(1).get("reason").asText()).isEqualTo("me equivoqué");
      assertThat(delete("/cycles/1/override").code()).isEqualTo("NOT_OVERRIDDEN");
    }
  }

  @Nested
  @DisplayName("A-54 a verification")
  class A_verification {

    @Test
    void is_visible_in_the_cycle_and_audited() {
      post("/cycles/1/verify", "{\"reason\":\"video revisado\"}");

      var cycle = get("/cycles/1");
      assertThat(cycle.get("gt_verified_by").asText()).isEqualTo("ingeniera@planta.example");
      assertThat(cycle.get("gt_verified_at").asText()).isEqualTo(NOW);
      assertThat(trail().get(0).get("action").asText()).isEqualTo("cycle_verified");
      assertThat(trail().get(0).get("reason").asText()).isEqualTo("video revisado");
    }

    @Test
    void by_the_same_person_again_changes_nothing() {
      var first = post("/cycles/1/verify", "").body();

      var second = post("/cycles/1/verify", "{}");

      assertThat(second.status()).isEqualTo(200);
      assertThat(second.body()).isEqualTo(first);
      assertThat(trail()).hasSize(1);
    }

    @Test
    void of_a_cycle_in_progress_is_refused() {
      assertThat(post("/cycles/3/verify", "").status()).isEqualTo(409);
    }
  }

  @Test
  void an_excluded_unit_is_in_no_figure_until_it_is_included_again() {
    var excluded = post("/cycles/1/exclusion", "{\"reason\":\"prueba\"}").body();

    assertThat(excluded.get("excluded_reason").asText()).isEqualTo("prueba");
    assertThat(summary().get("units_produced").asInt()).isZero();
    assertThat(summary().get("n_excluded").asInt()).isEqualTo(1);

    assertThat(delete("/cycles/1/exclusion").status()).isEqualTo(200);
    assertThat(summary().get("units_produced").asInt()).isEqualTo(1);
    assertThat(delete("/cycles/1/exclusion").code()).isEqualTo("CONFLICT");
    assertThat(post("/cycles/2/exclusion", "{\"reason\":\"x\"}").code()).isEqualTo("CONFLICT");
  }

  @Test
  void the_hashes_of_the_trail_can_be_checked_from_what_is_answered() {
    override(1, "{\"duration_seconds\":15.5,\"notes\":\"aguja rota, máquina 3\"}");
    post("/cycles/1/verify", "");

    var entries = new ArrayList<AuditEntry>();
    get("/audit?subject_kind=cycle&subject_id=1")
        .get("items")
        .forEach(it -> entries.add(entry(it)));

    assertThat(entries).hasSize(2);
    assertThat(entries).allSatisfy(it -> assertThat(AuditHash.of(it)).isEqualTo(it.hash()));
    assertThat(entries.get(1).previousHash()).isEqualTo(entries.get(0).hash());
  }

  private static AuditEntry entry(JsonNode json) {
    return new AuditEntry(
        json.get("seq").asLong(),
        Instant.parse(json.get("at").asText()),
        json.get("actor").asText(),
        json.get("action").asText(),
        json.get("subject_kind").asText(),
        json.get("subject_id").asText(),
        json.get("reason").textValue(),
        json.get("before").textValue(),
        json.get("after").textValue(),
        json.get("previous_hash").asText(),
        json.get("hash").asText());
  }

  @Test
  void the_calendar_and_the_zones_are_those_of_the_configuration() {
    var shifts = get("/shifts?from=2026-01-05T05:00:00Z&to=2026-01-06T05:00:00Z");
    assertThat(shifts.at("/modules/0/shifts/0/start_ts").asText())
        .isEqualTo("2026-01-05T11:00:00.000Z");
    assertThat(shifts.at("/modules/0/plans/0/shifts/0/days")).isEqualTo(days("monday"));

    var zones = get("/zones");
    assertThat(zones.get("config_version").asText())
        .isEqualTo(ConfigVersions.configVersion(CONFIG));
    assertThat(zones.at("/cameras/0/workstations/0/seat")).hasSize(3);

    assertThat(get("/lost-time-codes")).hasSize(22);
    assertThat(get("/stops").get("items")).isEmpty();
    assertThat(post("/stops/1/classification", "{\"code\":\"C001\"}").code())
        .isEqualTo("STOP_NOT_FOUND");
  }

  private static JsonNode days(String... days) {
    return JSON.valueToTree(List.of(days));
  }
}
