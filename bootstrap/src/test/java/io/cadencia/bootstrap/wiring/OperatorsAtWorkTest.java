package io.cadencia.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.core.OutputStreamAppender;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.cycle.RecordCyclesUseCase;
import io.cadencia.application.port.out.CyclePictures;
import io.cadencia.application.service.cycle.RecordCyclesService;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.detection.CycleSignal;
import io.cadencia.domain.detection.CycleSignal.Completed;
import io.cadencia.domain.detection.CycleSignal.Started;
import io.cadencia.domain.plant.WorkstationId;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The whole way, from a request to the database and back. It is 15:00 UTC. */
class OperatorsAtWorkTest {

  private static final Instant NOW = Instant.parse("2026-12-14T15:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String ENGINEER = "ingeniera@planta.example:engineer";
  private static final String EXECUTIVE = "gerente@planta.example:executive";

  /** Nobody is called that, and nothing else is. */
  private static final String CANARY = "Quetzalcanario";

  private static final CadenciaConfig CONFIG =
      ConfigYaml.parse(
          """
          plant: {id: p, box: b, time_zone: America/Bogota}
          modules:
            - {id: 7, code: M, name: Line, workstations: [{id: 9, code: W, name: Place}]}
          """,
          "plant.yaml");

  @TempDir Path folder;

  private final WatchedClient client = new WatchedClient();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final OutputStreamAppender<ch.qos.logback.classic.spi.ILoggingEvent> appender =
      new OutputStreamAppender<>();
  private Storage storage;
  private HttpApi api;

  @BeforeEach
  void start() {
    storage = Storage.open(file(), SqliteDatabase.Role.SERVER, CONFIG.plantIdentity());
    new DetectorWiring(storage, CONFIG).definePlant(CLOCK);
    api =
        new ServerWiring(storage, CONFIG, CLOCK)
            .httpApi(
                HttpSettings.of(0, folder.resolve("frames"), ZoneOffset.UTC)
                    .withAccess(AccessSettings.DEV));
    listen();
    api.start();
  }

  @AfterEach
  void stop() {
    api.close();
    storage.close();
    root().detachAppender(appender);
  }

  /** Everything the program logs, down to its smallest remark. */
  private void listen() {
    var encoder = new PatternLayoutEncoder();
    encoder.setContext(root().getLoggerContext());
    encoder.setPattern("%level %logger %msg %mdc%n%ex{full}");
    encoder.start();
    appender.setContext(root().getLoggerContext());
    appender.setEncoder(encoder);
    appender.setOutputStream(log);
    appender.start();
    root().addAppender(appender);
    cadencia().setLevel(Level.TRACE);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static Logger cadencia() {
    return (Logger) LoggerFactory.getLogger("io.cadencia");
  }

  private Path file() {
    return folder.resolve("cadencia.db");
  }

  private HttpResponse<String> send(String user, String method, String path, String body) {
    return client.send(
        HttpRequest.newBuilder(api.address().resolve(URI.create(path)))
            .method(method, BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .header("X-Test-User", user)
            .build());
  }

  private String get(String user, String path) {
    return send(user, "GET", path, "").body();
  }

  private HttpResponse<String> create(String code) {
    var body = "{\"code\":\"%s\",\"name\":\"%s\"}".formatted(code, CANARY);
    return send(ENGINEER, "POST", "/api/v1/operators", body);
  }

  private HttpResponse<String> assign(String more) {
    return send(
        ENGINEER, "PUT", "/api/v1/workstations/9/operator", "{\"operator_id\":1" + more + "}");
  }

  private void work(Instant from) {
    var record =
        new RecordCyclesService(
            storage.cycles(),
            storage.plant(),
            storage.assignments(),
            storage.unitOfWork(),
            CyclePictures.NONE);
    var sure = new Confidence(0.9);
    List<CycleSignal> signals =
        List.of(new Started(from, sure), new Completed(from.plusSeconds(20), sure));
    record.record(
        new RecordCyclesUseCase.Command(
            new WorkstationId(9),
            signals,
            new Provenance("yolov8n/ort", "a".repeat(64), "roi-1", "config-1")));
  }

  @Test
  @DisplayName("A-45 an assignment shows at the workstation and in the cycles that follow")
  void an_assignment_shows_at_the_workstation_and_in_the_cycles_that_follow() {
    create("OP_01");
    work(NOW.minusSeconds(60));

    assertThat(assign("").statusCode()).isEqualTo(200);
    work(NOW.plusSeconds(10));

    assertThat(get(ENGINEER, "/api/v1/workstations/9")).contains("\"current_operator_id\":1");
    assertThat(get(ENGINEER, "/api/v1/cycles"))
        .containsSubsequence("\"id\":1,", "\"operator_id\":null", "\"id\":2,", "\"operator_id\":1");
    send(ENGINEER, "DELETE", "/api/v1/workstations/9/operator", "");
    assertThat(get(ENGINEER, "/api/v1/workstations/9")).contains("\"current_operator_id\":null");
  }

  @Test
  @DisplayName("A-45 an assignment that is told afterwards reaches the cycles since then")
  void an_assignment_that_is_told_afterwards_reaches_the_cycles_since_then() {
    create("OP_01");
    work(NOW.minusSeconds(60));

    assign(",\"from\":\"2026-12-14T14:00:00Z\"");

    assertThat(get(ENGINEER, "/api/v1/cycles?operator_id=1")).contains("\"id\":1,");
    assertThat(get(ENGINEER, "/api/v1/efficiency/operator/1"))
        .contains("\"operator_id\":1", "\"units_produced\":1");
  }

  @Test
  @DisplayName("A-58 a second operator of the same code is a conflict")
  void a_second_operator_of_the_same_code_is_a_conflict() {
    assertThat(create("OP_01").statusCode()).isEqualTo(201);
    assertThat(create("OP_01").statusCode()).isEqualTo(409);
    assertThat(get(ENGINEER, "/api/v1/operators"))
        .isEqualTo("[{\"id\":1,\"code\":\"OP_01\",\"name\":\"" + CANARY + "\"}]");
  }

  @Test
  @DisplayName("A-58 a name never gets into the log, the trail, a cycle or what executives see")
  void a_name_stays_with_the_operators() throws SQLException {
    create("OP_01");
    create("OP_01");
    send(ENGINEER, "POST", "/api/v1/operators", "{\"code\":1,\"name\":\"" + CANARY + "\"}");
    send(ENGINEER, "POST", "/api/v1/operators", "{\"code\":\"A\",\"name\":\"" + CANARY);
    send(EXECUTIVE, "POST", "/api/v1/operators", "{\"code\":\"A\",\"name\":\"" + CANARY + "\"}");
    refuseOperators();
    assertThat(create("OP_02").statusCode()).isEqualTo(503);
    assign("");
    work(NOW.plusSeconds(10));

    assertThat(log.toString(StandardCharsets.UTF_8)).contains("on purpose").doesNotContain(CANARY);
    assertThat(storage.auditLog().afterSeq(0, 100)).hasSize(2);
    assertThat(allRowsOf("audit_log")).isNotEmpty().doesNotContain(CANARY);
    assertThat(allRowsOf("outbox")).doesNotContain(CANARY);
    for (var path :
        List.of(
            "/api/v1/cycles",
            "/api/v1/cycles/1",
            "/api/v1/workstations",
            "/api/v1/workstations/9",
            "/api/v1/modules/7",
            "/api/v1/efficiency/station/9",
            "/api/v1/efficiency/module/7")) {
      assertThat(get(ENGINEER, path)).doesNotContain(CANARY);
    }
    for (var path :
        List.of(
            "/api/v1/operators",
            "/api/v1/operators/1",
            "/api/v1/efficiency/operator/1",
            "/api/v1/cycles",
            "/api/v1/workstations",
            "/api/v1/audit",
            "/api/v1/modules/7")) {
      assertThat(get(EXECUTIVE, path)).doesNotContain(CANARY);
    }
  }

  /** From now on the database itself refuses operators, in the middle of the statement. */
  private void refuseOperators() throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE TRIGGER no_operators BEFORE INSERT ON operators"
              + " BEGIN SELECT RAISE(ABORT, 'on purpose'); END");
    }
  }

  private String allRowsOf(String table) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("SELECT * FROM " + table)) {
      var text = new StringBuilder();
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          text.append(rows.getString(i)).append('\n');
        }
      }
      return text.toString();
    }
  }
}
