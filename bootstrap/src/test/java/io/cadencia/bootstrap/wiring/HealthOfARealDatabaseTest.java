package io.cadencia.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.out.BackupWatch.Standing;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server over a file; its camera gave a frame this very moment. The log may hold 10 MB. */
class HealthOfARealDatabaseTest {

  private static final Instant NOW = Instant.parse("2026-12-14T15:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final long LIMIT = 10 << 20;
  private static final CadenciaConfig CONFIG =
      ConfigYaml.parse(
          """
          plant: {id: quetzal-plant, box: quetzal-box, time_zone: America/Bogota}
          modules:
            - id: 7
              code: QUETZAL_M
              name: Quetzal line
              workstations: [{id: 9, code: QUETZAL_W, name: Quetzal place}]
          cameras:
            - id: 4711
              name: Quetzal eye
              module: 7
              source: rtsp://quetzal.planta.example/stream
              zones: [{workstation: QUETZAL_W, seat: [[0.1, 0.2], [0.4, 0.2], [0.4, 0.6]]}]
          health: {wal_limit_mb: 10}
          """,
          "plant.yaml");

  @TempDir Path folder;

  private final WatchedClient client = new WatchedClient();
  private Standing backups = Standing.RECENT;
  private Storage storage;
  private HttpApi api;

  @BeforeEach
  void start() {
    storage = Storage.open(file(), SqliteDatabase.Role.SERVER, CONFIG.plantIdentity());
    new DetectorWiring(storage, CONFIG).definePlant(CLOCK);
    storage.coverage().save(new CameraStatus(new CameraId(4711), NOW, NOW, 1, 1, 0));
    api =
        new ServerWiring(storage, CONFIG, CLOCK, () -> backups)
            .httpApi(
                HttpSettings.of(0, folder.resolve("frames"), ZoneOffset.UTC)
                    .withAccess(AccessSettings.DEV));
    api.start();
  }

  @AfterEach
  void stop() {
    api.close();
    storage.close();
  }

  private Path file() {
    return folder.resolve("cadencia.db");
  }

  private HttpResponse<String> get(String path) {
    return client.send(
        HttpRequest.newBuilder(api.address().resolve(URI.create(path)))
            .header("X-Test-User", "ingeniera@planta.example:engineer")
            .build());
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return new ObjectMapper().readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JsonNode health() {
    return json(get("/api/v1/health"));
  }

  private String probe(String name) {
    for (var probe : json(get("/api/v1/health/detailed")).get("probes")) {
      if (probe.get("probe").asText().equals(name)) {
        return probe.get("state").asText() + " " + probe.get("reason").asText();
      }
    }
    throw new AssertionError("no probe " + name);
  }

  @Test
  @DisplayName("A-63b a healthy server is ok and ready")
  void a_healthy_server_is_ok_and_ready() {
    assertThat(health().get("status").asText()).isEqualTo("ok");
    assertThat(get("/api/v1/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("A-40 without its file the server is down")
  void without_its_file_the_server_is_down() throws IOException {
    Files.delete(file());

    assertDown("missing");
  }

  @Test
  @DisplayName("A-72 with a corrupt header the server is down")
  void with_a_corrupt_header_the_server_is_down() throws IOException {
    try (var channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[100]), 0);
    }

    assertDown("damaged");
  }

  private void assertDown(String reason) {
    var response = get("/api/v1/health");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(json(response).get("status").asText()).isEqualTo("down");
    assertThat(json(response).get("db_reachable").asBoolean()).isFalse();
    assertThat(json(response)).hasSize(9);
    assertThat(get("/api/v1/health/ready").statusCode()).isEqualTo(503);
    assertThat(probe("database")).isEqualTo("critical " + reason);
    assertThat(get("/metrics").body()).contains("cadencia_health{status=\"down\"} 1.0");
  }

  @Test
  @DisplayName("A-63b a failed backup degrades")
  void a_failed_backup_degrades() {
    backups = Standing.FAILED;

    assertThat(health().get("status").asText()).isEqualTo("degraded");
    assertThat(probe("backup")).isEqualTo("critical failed");
  }

  @Test
  @DisplayName("A-78 a long reader lets the log grow over its limit, a checkpoint brings it back")
  void a_long_reader_lets_the_log_grow() throws SQLException {
    try (var reader = connection()) {
      beginToRead(reader);
      writeMuch();

      assertThat(health().get("db_wal_size_bytes").asLong()).isGreaterThan(LIMIT);
      assertThat(health().get("status").asText()).isEqualTo("degraded");
      assertThat(probe("wal")).isEqualTo("warn over_limit");
    }
    checkpoint();

    assertThat(health().get("db_wal_size_bytes").asLong()).isLessThan(LIMIT);
    assertThat(health().get("status").asText()).isEqualTo("ok");
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file());
  }

  private static void beginToRead(Connection reader) throws SQLException {
    reader.setAutoCommit(false);
    try (var statement = reader.createStatement();
        var rows = statement.executeQuery("SELECT count(*) FROM modules")) {
      assertThat(rows.next()).isTrue();
    }
  }

  private void writeMuch() throws SQLException {
    try (var writer = connection();
        var statement = writer.createStatement()) {
      statement.execute("CREATE TABLE ballast (bytes BLOB)");
      for (int megabyte = 0; megabyte < 12; megabyte++) {
        statement.execute("INSERT INTO ballast VALUES (zeroblob(1048576))");
      }
    }
  }

  private void checkpoint() throws SQLException {
    try (var writer = connection();
        var statement = writer.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
  }

  @Test
  @DisplayName("C-57 the details hold no name, number, host or path, in any state")
  void the_details_name_nobody() throws IOException {
    var told = new ArrayList<String>();
    told.add(get("/api/v1/health/detailed").body());
    told.add(get("/api/v1/health/ready").body());
    Files.delete(file());
    told.add(get("/api/v1/health/detailed").body());
    told.add(get("/api/v1/health/ready").body());

    assertThat(told)
        .allSatisfy(
            text ->
                assertThat(text.toLowerCase(Locale.ROOT))
                    .doesNotContain("quetzal", "4711", "rtsp", "planta.example", "cadencia.db")
                    .doesNotContain(folder.toString().toLowerCase(Locale.ROOT))
                    .doesNotContainPattern("[0-9/\\\\]"));
    assertThat(fields(told)).isEqualTo(Set.of("status", "probes", "probe", "state", "reason"));
  }

  private static Set<String> fields(List<String> texts) {
    var names = new HashSet<String>();
    var quoted = Pattern.compile("\"([a-z_]+)\":");
    texts.forEach(text -> quoted.matcher(text).results().forEach(it -> names.add(it.group(1))));
    return names;
  }
}
