package io.cadencia.bootstrap;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A-59d the command line asks by the routes that the browser asks by")
class CyclesCommandTest {

  private static final String ENGINEER = "ingeniera@planta.example:engineer";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CadenciaConfig CONFIG =
      ConfigYaml.parse(
          """
          plant: {id: p, box: b, time_zone: America/Bogota}
          modules:
            - id: 1
              code: MODULO_1
              name: Módulo 1
              workstations:
                - {id: 1, code: PUESTO_01, name: Puesto 1}
                - {id: 2, code: PUESTO_02, name: Puesto 2}
            - id: 2
              code: MODULO_2
              name: Módulo 2
              workstations:
                - {id: 3, code: PUESTO_02, name: Puesto 2}
          """,
          "test");

  @TempDir private static Path folder;
  private static Storage storage;
  private static HttpApi server;

  @BeforeAll
  static void serve_three_cycles() {
    var clock = Clock.fixed(Instant.parse("2026-01-05T13:00:00Z"), ZoneOffset.UTC);
    storage =
        Storage.open(
            folder.resolve("cadencia.db"), SqliteDatabase.Role.SERVER, CONFIG.plantIdentity());
    new DetectorWiring(storage, CONFIG).definePlant(clock);
    storage
        .unitOfWork()
        .run(
            () -> {
              storage.cycles().save(aCycle().numbered(1).build());
              storage.cycles().save(aCycle().numbered(2).startedAfter(60).build());
              storage
                  .cycles()
                  .save(
                      aCycle()
                          .numbered(3)
                          .startedAfter(120)
                          .abortedAfter(Duration.ofSeconds(5))
                          .build());
            });
    var settings =
        HttpSettings.of(0, folder.resolve("frames"), CONFIG.plant().timeZone())
            .withAccess(AccessSettings.DEV);
    server = new ServerWiring(storage, CONFIG, clock).httpApi(settings);
    server.start();
  }

  @AfterAll
  static void stop() {
    server.close();
    storage.close();
  }

  private static CommandRun cycles(Object... more) {
    var line = new ArrayList<Object>(List.of("cycles", "--url", server.address()));
    line.addAll(List.of(more));
    return CommandRun.of(line.toArray());
  }

  @Test
  void as_a_table() {
    var run = cycles("--station", "PUESTO_01", "--as", ENGINEER);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(4);
    assertThat(run.out().lines().findFirst().orElseThrow())
        .matches("cycle +start +end +seconds +status +confidence");
    assertThat(run.out()).contains("complete", "aborted");
  }

  @Test
  void as_the_json_that_the_browser_gets() throws IOException, InterruptedException {
    var run = cycles("--station", "PUESTO_01", "--json", "--as", ENGINEER);

    var lines = new ArrayList<JsonNode>();
    for (var line : run.out().lines().toList()) {
      lines.add(JSON.readTree(line));
    }
    assertThat(lines).containsExactlyElementsOf(itemsOf("/api/v1/cycles?workstation_id=1"));
  }

  private static JsonNode itemsOf(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("X-Test-User", ENGINEER)
            .build();
    var answer = new WatchedClient().send(request);
    return JSON.readTree(answer.body()).get("items");
  }

  @Test
  void with_the_filters_of_the_route() {
    var aborted =
        cycles("--station", "PUESTO_01", "--status", "aborted", "--json", "--as", ENGINEER);
    var later =
        cycles(
            "--station",
            "PUESTO_01",
            "--from",
            aCycle().startedAfter(30).build().start(),
            "--to",
            aCycle().startedAfter(90).build().start(),
            "--json",
            "--as",
            ENGINEER);

    assertThat(aborted.out().lines()).singleElement().asString().contains("\"id\":3");
    assertThat(later.out().lines()).singleElement().asString().contains("\"id\":2");
  }

  @Test
  void up_to_a_limit_and_says_that_there_are_more() {
    var run = cycles("--station", "PUESTO_01", "--limit", 2, "--json", "--as", ENGINEER);

    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).contains("there are more", "--from", "--limit");
  }

  @Test
  void of_one_module_where_several_have_the_code() {
    var unclear = cycles("--station", "PUESTO_02", "--as", ENGINEER);
    var clear = cycles("--station", "PUESTO_02", "--module", 2, "--as", ENGINEER);

    assertThat(unclear.code()).isEqualTo(1);
    assertThat(unclear.err()).contains("several modules have a workstation PUESTO_02", "--module");
    assertThat(clear.code()).isZero();
    assertThat(clear.out().strip()).isEqualTo("there are no such cycles");
  }

  @Test
  void and_names_the_workstations_when_there_is_none_of_that_code() {
    var run = cycles("--station", "PUESTO_09", "--as", ENGINEER);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains("there is no workstation PUESTO_09, only PUESTO_01, PUESTO_02, PUESTO_02");
  }

  @Test
  void and_is_let_in_by_the_same_rules() {
    var nobody = cycles("--station", "PUESTO_01");
    var viewer = cycles("--station", "PUESTO_01", "--as", "nueva@planta.example:viewer");

    assertThat(nobody.code()).isEqualTo(1);
    assertThat(nobody.err()).contains("(UNAUTHENTICATED)").doesNotContain("\tat ");
    assertThat(viewer.err()).contains("(ROLE_LOCKED)");
  }

  @Test
  void and_passes_on_why_the_server_refuses() {
    var run = cycles("--station", "PUESTO_01", "--status", "done", "--as", ENGINEER);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("'status'", "in_progress", "'done'", "(VALIDATION_FAILED)");
  }

  @Test
  void and_says_so_when_no_server_is_there() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    var run = CommandRun.of("cycles", "--station", "P", "--url", "http://127.0.0.1:" + port);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("no server answers at http://127.0.0.1:" + port, "--url");
  }

  @Test
  void and_says_so_when_something_else_answers() throws IOException {
    var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    other.createContext(
        "/",
        exchange -> {
          var page = "<html>hello</html>".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, page.length);
          exchange.getResponseBody().write(page);
          exchange.close();
        });
    other.start();
    try {
      var address = URI.create("http://127.0.0.1:" + other.getAddress().getPort());

      var run = CommandRun.of("cycles", "--station", "P", "--url", address);

      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains("what answers at " + address + " is not Cadencia");
    } finally {
      other.stop(0);
    }
  }
}
