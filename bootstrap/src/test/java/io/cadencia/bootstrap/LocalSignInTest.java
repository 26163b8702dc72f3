package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.PasswdOptions;
import io.cadencia.bootstrap.task.PasswdTask;
import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process of its own that nobody but itself can help to let somebody in. */
@DisplayName("A-34 B-06 local accounts of the server as a process")
class LocalSignInTest {

  private static final String SAYS_WHERE = "the board is at ";
  private static final Pattern CODE = Pattern.compile("([0-9A-Z]{4}-){4}[0-9A-Z]{4}");
  private static final String PASSWORD = "caballo correcto grapa";
  private static final String OTHER = "otra contraseña larga";

  @TempDir private Path temp;
  private final List<Process> started = new ArrayList<>();
  private final StringBuilder said = new StringBuilder();

  @AfterEach
  void stop() throws InterruptedException {
    for (var process : started) {
      process.destroy();
      process.waitFor();
    }
  }

  private Path data() {
    return temp.resolve("data");
  }

  private Process start(Map<String, String> environment) throws IOException {
    var config =
        Files.writeString(
            temp.resolve("plant.yaml"),
            """
            plant: {id: p, box: b, time_zone: UTC}
            modules:
              - {id: 7, code: M, name: Line, workstations: [{id: 9, code: W, name: Place}]}
            """);
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "io.cadencia.bootstrap.Main",
            "serve",
            "--port",
            "0",
            "--config",
            config.toString(),
            "--data",
            data().toString());
    builder.environment().putAll(environment);
    var process = builder.redirectError(temp.resolve("err.txt").toFile()).start();
    started.add(process);
    return process;
  }

  /** Returns where the board is; what is said until then, and with it, is kept. */
  private URI serve() throws IOException {
    var out = start(Map.of()).inputReader();
    var board = line(out, SAYS_WHERE);
    return URI.create(board.substring(SAYS_WHERE.length()));
  }

  private String line(BufferedReader out, String beginning) throws IOException {
    for (var line = out.readLine(); line != null; line = out.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith(beginning)) {
        return line;
      }
    }
    throw new AssertionError("it never said '" + beginning + "': " + errors());
  }

  private String errors() throws IOException {
    return Files.readString(temp.resolve("err.txt"));
  }

  private void stopServing() throws InterruptedException {
    var process = started.remove(started.size() - 1);
    process.destroy();
    process.waitFor();
  }

  private static HttpResponse<String> post(URI board, String path, String body) {
    return new WatchedClient()
        .send(
            HttpRequest.newBuilder(board.resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
  }

  private static HttpResponse<String> logIn(URI board, String user, String password) {
    var body = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(user, password);
    return post(board, "/api/v1/auth/local/login", body);
  }

  private static String cookie(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private static int me(URI board, String cookie) {
    var request =
        HttpRequest.newBuilder(board.resolve("/api/v1/me")).header("Cookie", cookie).build();
    return new WatchedClient().send(request).statusCode();
  }

  private String passwd(String user, String password, @Nullable Role role, boolean remove)
      throws IOException {
    var out = new StringWriter();
    var console = new Console(new PrintWriter(out), new PrintWriter(out), false);
    var options = new PasswdOptions(data(), new AccountName(user), role, remove);
    var task = new PasswdTask(() -> () -> Password.of(password.toCharArray()), Clock.systemUTC());
    assertThat(task.run(options, console)).isEqualTo(ExitCode.DONE);
    console.out().flush();
    return out.toString();
  }

  private String trail() {
    return CommandRun.of("audit", "show", "--data", data()).out();
  }

  @Test
  @DisplayName(
      "B-06 the first start shows a code on the console, by which an administrator is made")
  void the_first_start_shows_a_code() throws Exception {
    var out = start(Map.of()).inputReader();
    var board = URI.create(line(out, SAYS_WHERE).substring(SAYS_WHERE.length()));
    var code = CODE.matcher(line(out, "nobody can sign in yet")).results().findFirst();
    assertThat(code).isPresent();

    var made =
        post(
            board,
            "/api/v1/auth/local/setup",
            "{\"code\":\"%s\",\"username\":\"jefa\",\"password\":\"%s\"}"
                .formatted(code.get().group(), PASSWORD));

    assertThat(me(board, cookie(made))).isEqualTo(200);
    assertThat(Files.readString(data().resolve("logs/cadencia.log")))
        .doesNotContain(code.get().group(), PASSWORD);
    stopServing();
    said.setLength(0);
    board = serve();
    assertThat(logIn(board, "jefa", PASSWORD).statusCode()).isEqualTo(200);
    assertThat(said.toString()).doesNotContain("nobody can sign in");
    assertThat(trail()).contains("password_set", "signed_in").doesNotContain(PASSWORD, "argon2");
  }

  @Test
  @DisplayName("A-34 B-02 a password set on the console lets in at once, and sessions live on")
  void a_password_set_on_the_console_lets_in_at_once() throws Exception {
    var board = serve();

    assertThat(passwd("admin", PASSWORD, null, false)).startsWith("admin (admin) has a new");
    var cookie = cookie(logIn(board, "admin", PASSWORD));
    assertThat(logIn(board, "admin", OTHER).statusCode()).isEqualTo(401);
    stopServing();
    board = serve();
    assertThat(me(board, cookie)).isEqualTo(200);

    passwd("admin", OTHER, Role.ENGINEER, false);
    assertThat(me(board, cookie)).isEqualTo(401);
    var other = cookie(logIn(board, "admin", OTHER));
    passwd("admin", "", null, true);
    assertThat(me(board, other)).isEqualTo(401);
    assertThat(trail()).contains("local_account_removed");
    assertThat(Files.readString(data().resolve("cadencia.db"), StandardCharsets.ISO_8859_1))
        .doesNotContain(PASSWORD, OTHER, cookie.split("=", 2)[1]);
  }

  @Test
  @DisplayName("B-05 a new start forgets no attempt, and unlock does")
  void a_new_start_forgets_no_attempt() throws Exception {
    var board = serve();
    passwd("admin", PASSWORD, null, false);
    for (int i = 0; i < 5; i++) {
      assertThat(logIn(board, "admin", OTHER).statusCode()).isEqualTo(401);
    }
    stopServing();
    board = serve();

    var sixth = logIn(board, "admin", PASSWORD);
    assertThat(sixth.statusCode()).isEqualTo(429);
    assertThat(sixth.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 900L);

    assertThat(CommandRun.of("unlock", "--data", data(), "--address", "127.0.0.1"))
        .isEqualTo(new CommandRun(0, "5 attempts to sign in are forgotten\n", ""));
    assertThat(logIn(board, "admin", PASSWORD).statusCode()).isEqualTo(200);
    assertThat(trail()).contains("sign_in_unlocked");
  }

  @Test
  @DisplayName("B-06 a password in the environment stops the start")
  void a_password_in_the_environment_stops_the_start() throws Exception {
    var process = start(Map.of("LBZF_ADMIN_PASSWORD", PASSWORD));

    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(errors())
        .contains("LBZF_ADMIN_PASSWORD", "./cadencia passwd")
        .doesNotContain(PASSWORD);
  }

  @Test
  void what_makes_no_sense_is_refused_in_one_line() throws Exception {
    serve();

    assertThat(CommandRun.of("unlock", "--data", data()).err()).contains("--all");
    assertThat(CommandRun.of("unlock", "--data", data(), "--all", "--user", "x").code())
        .isEqualTo(2);
    assertThat(CommandRun.of("unlock", "--data", data(), "--address", "planta.example").err())
        .contains("an IP address");
    assertThat(CommandRun.of("passwd", "--data", data(), "--remove").err())
        .contains("there is no account admin");
    assertThat(CommandRun.of("passwd", "--data", data(), "--user", "a b").err()).contains("--user");
    assertThat(CommandRun.of("passwd", "--data", data(), "--role", "chief").err())
        .contains("one of viewer");
  }
}
