package io.cadencia.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.TestUserVerifier;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.ConfigYaml;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server over a real database that another process has locked. */
@DisplayName("A-72: a database that is locked")
class BusyDatabaseTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-14T15:00:00Z"), ZoneOffset.UTC);

  /** In the place of five seconds. */
  private static final SqliteDatabase.Settings IMPATIENT =
      SqliteDatabase.Settings.standard().withBusyTimeout(Duration.ofMillis(50));

  private final WatchedClient client = new WatchedClient();

  @Test
  void refuses_writes_and_goes_on_reading(@TempDir Path folder) throws Exception {
    var config =
        ConfigYaml.parse(
            """
            plant: {id: p, box: b, time_zone: America/Bogota}
            modules:
              - {id: 1, code: M, name: Line, workstations: [{id: 1, code: W, name: Place}]}
            """,
            "plant.yaml");
    var file = folder.resolve("cadencia.db");
    try (var storage =
            Storage.open(file, SqliteDatabase.Role.SERVER, config.plantIdentity(), IMPATIENT);
        var api =
            new ServerWiring(storage, config, CLOCK)
                .httpApi(
                    HttpSettings.of(0, folder, ZoneOffset.UTC).withAccess(AccessSettings.DEV))) {
      new DetectorWiring(storage, config).definePlant(CLOCK);
      api.start();
      try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
          var statement = other.createStatement()) {
        statement.execute("BEGIN EXCLUSIVE");

        var write = createOperator(api.address());
        var read = send(request(api.address(), "/api/v1/modules").build());

        assertThat(write.statusCode()).as(write.body()).isEqualTo(503);
        assertThat(write.body()).contains("\"DB_BUSY\"", "try again");
        assertThat(read.statusCode()).isEqualTo(200);
        statement.execute("ROLLBACK");
      }
      assertThat(createOperator(api.address()).statusCode()).isEqualTo(201);
    }
  }

  private HttpResponse<String> createOperator(URI server) {
    return send(
        request(server, "/api/v1/operators")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"code\":\"OP_1\",\"name\":\"Operaria Uno\"}"))
            .build());
  }

  private static HttpRequest.Builder request(URI server, String path) {
    return HttpRequest.newBuilder(server.resolve(path))
        .header(TestUserVerifier.HEADER, "jefa@planta.example:admin");
  }

  private HttpResponse<String> send(HttpRequest request) {
    return client.send(request);
  }
}
