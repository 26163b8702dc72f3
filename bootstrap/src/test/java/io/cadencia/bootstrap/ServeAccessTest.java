package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cadencia.adapter.http.contract.WatchedClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The server as a process of its own, started as its user starts it. */
@DisplayName("A-12 A-25 the server as a process")
class ServeAccessTest {

  private static final String SAYS_WHERE = "the board is at ";
  private static final String ADMIN = "jefa@planta.example:admin";

  @TempDir private Path temp;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void stop() throws InterruptedException {
    for (var process : started) {
      process.destroy();
      process.waitFor();
    }
  }

  private Path configuration(String more) throws IOException {
    return Files.writeString(
        temp.resolve("plant.yaml"),
        """
        plant: {id: p, box: b, time_zone: UTC}
        modules:
          - {id: 7, code: M, name: Line, workstations: [{id: 9, code: W, name: Place}]}
        """
            + more);
  }

  /** Returns where the server says that its board is. */
  private URI serve(String... more) throws IOException {
    return serve(configuration(""), more);
  }

  private URI serve(Path config, String... more) throws IOException {
    var line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "io.cadencia.bootstrap.Main",
                "serve",
                "--port",
                "0",
                "--config",
                config.toString(),
                "--data",
                temp.resolve("data").toString()));
    line.addAll(List.of(more));
    var process = new ProcessBuilder(line).redirectError(temp.resolve("err.txt").toFile()).start();
    started.add(process);
    return boardOf(process.inputReader());
  }

  private URI boardOf(BufferedReader said) throws IOException {
    for (var line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(SAYS_WHERE)) {
        return URI.create(line.substring(SAYS_WHERE.length()));
      }
    }
    throw new AssertionError("it did not start: " + errors());
  }

  private String errors() throws IOException {
    return Files.readString(temp.resolve("err.txt"));
  }

  private static HttpResponse<String> get(URI address, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return new WatchedClient().send(request.build());
  }

  @Test
  void tells_nothing_but_its_health() throws Exception {
    var board = serve();

    assertThat(board.getQuery()).isNull();
    assertThat(get(board.resolve("/api/v1/health")).statusCode()).isEqualTo(200);
    assertThat(get(board).statusCode()).isEqualTo(200);
    assertThat(get(board.resolve("/api/v1/modules"), "X-Test-User", ADMIN).statusCode())
        .isEqualTo(401);
    assertThat(get(board.resolve("/static/frames/latest/cam1.jpg")).statusCode()).isEqualTo(401);
    assertThat(errors()).doesNotContain("WARN");
  }

  @Test
  void believes_this_machine_in_the_development_mode_and_warns_of_it() throws Exception {
    var link = serve("--dev");

    assertThat(get(link.resolve("/api/v1/modules")).statusCode()).isEqualTo(401);
    assertThat(get(link.resolve("/api/v1/modules"), "X-Test-User", ADMIN).statusCode())
        .isEqualTo(200);
    var signedIn = get(link);
    assertThat(signedIn.statusCode()).isEqualTo(303);
    var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
    assertThat(get(link.resolve("/api/v1/me"), "Cookie", cookie).body())
        .contains("demo@planta.example", "\"engineer\"");
    assertThat(get(link).statusCode()).isEqualTo(200);
    assertThat(errors()).contains("development mode");
  }

  @Test
  @DisplayName("A-21 A-27 believes the tailnet where the configuration says so")
  void believes_the_tailnet_where_the_configuration_says_so() throws Exception {
    var board =
        serve(
            configuration(
                """
                access:
                  tailnet: {enabled: true}
                  roles: [{who: "*@planta.example", role: engineer}]
                """));
    var login = "Tailscale-User-Login";

    assertThat(get(board.resolve("/api/v1/me"), login, "ana@planta.example").body())
        .contains("\"ana@planta.example\"", "\"engineer\"", "\"tailscale\"");
    assertThat(get(board.resolve("/api/v1/modules"), login, "x@elsewhere.example").body())
        .contains("ROLE_LOCKED");
    assertThat(get(board.resolve("/api/v1/modules")).statusCode()).isEqualTo(401);
    assertThat(get(board.resolve("/api/v1/auth/ways")).body()).contains("\"setup\":false");
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, false, , 'other machines may reach the server only where it can tell who asks'",
    "0.0.0.0, true, tailnet, 'leave the development mode off'",
    "cadencia.example, false, tailnet, 'must be an IP address such as 127.0.0.1 or 0.0.0.0'"
  })
  @DisplayName("A-25 is not reached from elsewhere without a mechanism, nor in development mode")
  void is_not_reached_from_elsewhere(
      String host, boolean dev, @Nullable String mechanism, String reason) throws Exception {
    var access = mechanism == null ? "" : "access: {tailnet: {enabled: true}}\n";
    var config = configuration("http: {host: %s}\n%s".formatted(host, access));
    var refused = catchThrowable(() -> serve(config, dev ? new String[] {"--dev"} : new String[0]));

    assertThat(refused).hasMessageContaining("it did not start").hasMessageContaining(reason);
  }

  @Test
  @DisplayName("A-25 is reached from elsewhere where it can tell who asks, and warns of plain HTTP")
  void is_reached_from_elsewhere_where_it_can_tell_who_asks() throws Exception {
    var board = serve(configuration("http: {host: 0.0.0.0}\naccess: {tailnet: {enabled: true}}\n"));

    assertThat(get(board.resolve("/api/v1/health")).statusCode()).isEqualTo(200);
    assertThat(get(board.resolve("/api/v1/modules")).statusCode()).isEqualTo(401);
    assertThat(errors()).contains("0.0.0.0", "can be read on the way");
  }
}
