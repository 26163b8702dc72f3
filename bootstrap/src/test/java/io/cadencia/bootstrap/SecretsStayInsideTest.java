package io.cadencia.bootstrap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.contract.WatchedClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every secret of a plant is planted where it belongs, used rightly and wrongly, and then looked
 * for where it does not belong: in everything the server said, wrote and answered, its own log as
 * talkative as it can be.
 */
@DisplayName("A-77 B-08 B-20 a secret")
class SecretsStayInsideTest {

  private static final String PROXY = "canary-proxy-secret-0123456789abcdef";
  private static final String OIDC = "canary-client-secret-0123456789abcdef";
  private static final String SERVICE = "canary-service-secret-0123456789abcdef";
  private static final String CAMERA = "canary-camera-password";
  private static final String PASSWORD = "canary-password-right";
  private static final String WRONG = "canary-password-wrong";
  private static final String TYPED_AS_NAME = "canary-password-as-name";
  private static final String TOKEN = "canary-bearer.canary-claims.canary-signature";
  private static final String CODE = "canary-setup-code";
  private static final String QUERY = "canary-token-in-query";

  private static final Pattern COOKIE = Pattern.compile("cadencia_session=([A-Za-z0-9_-]{20,})");
  private static final Pattern CSRF = Pattern.compile("\"csrf_token\": ?\"([^\"]+)\"");

  @TempDir private Path temp;
  private final Map<String, String> secrets = new TreeMap<>();
  private final Map<String, String> said = new TreeMap<>();
  private final List<Process> started = new ArrayList<>();
  private final WatchedClient client = new WatchedClient();
  private Path data;

  @BeforeEach
  void plant() throws IOException {
    data = temp.resolve("data");
    secrets.put("proxy", PROXY);
    secrets.put("client", OIDC);
    secrets.put("service", SERVICE);
    secrets.put("camera", CAMERA);
    secrets.put("password", PASSWORD);
    secrets.put("wrong password", WRONG);
    secrets.put("password as name", TYPED_AS_NAME);
    secrets.put("token", TOKEN);
    secrets.put("setup code", CODE);
    secrets.put("query", QUERY);
    Files.writeString(
        temp.resolve("logback.xml"),
        """
        <configuration>
          <appender name="E" class="ch.qos.logback.core.ConsoleAppender">
            <target>System.err</target>
            <encoder><pattern>%level %logger %msg%n%ex</pattern></encoder>
          </appender>
          <logger name="io.cadencia" level="TRACE"/>
          <logger name="cadencia" level="TRACE"/>
          <logger name="com.nimbusds" level="TRACE"/>
          <logger name="org.jdbi" level="TRACE"/>
          <root level="INFO"><appender-ref ref="E"/></root>
        </configuration>
        """);
  }

  @AfterEach
  void stop() throws InterruptedException {
    for (var process : started) {
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  @DisplayName("A-77 B-08 B-20 is nowhere but where it was put")
  void is_nowhere_but_where_it_was_put() throws Exception {
    var config = configuration();
    var board = serve(config);
    command("password", PASSWORD + "\n", "passwd", "--data", data.toString());
    var key = command("key", "", keyOptions()).strip();
    secrets.put("key", key);

    signInAndOut(board);
    guess(board);
    useTheKey(board, key);
    readEverything(board);
    stop();

    said.remove("key of the command line");
    said.put("stdout", Files.readString(temp.resolve("out.txt")));
    said.put("stderr", Files.readString(temp.resolve("err.txt")));
    readTheDataFolder();
    assertThat(said.get("stderr")).contains("cadencia.security");
    said.forEach(this::assertClean);
  }

  private void assertClean(String where, String text) {
    secrets.forEach(
        (name, secret) ->
            assertThat(text.contains(secret)).as("%s is in %s", name, where).isFalse());
  }

  private String[] keyOptions() {
    return new String[] {
      "key",
      "issue",
      "--data",
      data.toString(),
      "--name",
      "informes",
      "--kind",
      "export",
      "--by",
      "jefa"
    };
  }

  private Path configuration() throws IOException {
    return Files.writeString(
        temp.resolve("plant.yaml"),
        """
        plant: {id: p, box: b, time_zone: UTC}
        modules:
          - {id: 7, code: M, name: Line, workstations: [{id: 9, code: W, name: Place}]}
        cameras:
          - id: 1
            module: 7
            name: Cámara 1
            source: rtsp://camera:%s@127.0.0.1:9/stream?pwd=%s
            zones: [{workstation: W, seat: [[0, 0], [1, 0], [1, 1]]}]
        access:
          proxy: {secret_file: %s}
          oidc:
            issuer: http://127.0.0.1:9
            client_id: cadencia
            client_secret_file: %s
            public_url: http://127.0.0.1:5000
          services: [{name: exporter, permissions: [read_exports]}]
        """
            .formatted(CAMERA, CAMERA, secretFile("proxy", PROXY), secretFile("oidc", OIDC)));
  }

  private Path secretFile(String name, String secret) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    return Files.writeString(Files.createFile(temp.resolve(name + ".secret"), owner), secret);
  }

  private List<String> java(String... arguments) {
    var line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlogback.configurationFile=" + temp.resolve("logback.xml"),
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "io.cadencia.bootstrap.Main"));
    line.addAll(List.of(arguments));
    return line;
  }

  private URI serve(Path config) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder(
            java("serve", "--port", "0", "--config", config.toString(), "--data", data.toString()));
    builder.environment().put("CADENCIA_SERVICE_SECRET_EXPORTER", SERVICE);
    builder.redirectError(temp.resolve("err.txt").toFile());
    var process = builder.redirectOutput(temp.resolve("out.txt").toFile()).start();
    started.add(process);
    var where = Pattern.compile("the board is at (\\S+)");
    while (process.isAlive()) {
      var found = where.matcher(Files.readString(temp.resolve("out.txt")));
      if (found.find()) {
        return URI.create(found.group(1));
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("it did not start: " + Files.readString(temp.resolve("err.txt")));
  }

  /** A command beside the server; what it says is looked through like everything else. */
  private String command(String name, String input, String... arguments)
      throws IOException, InterruptedException {
    var err = temp.resolve(name + ".txt");
    var process = new ProcessBuilder(java(arguments)).redirectError(err.toFile()).start();
    started.add(process);
    try (var stdin = process.outputWriter()) {
      stdin.write(input);
    }
    var out = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(Files.readString(err)).isZero();
    said.put(name + " of the command line", out);
    said.put(name + " of the command line, errors", Files.readString(err));
    return out;
  }

  private HttpResponse<String> ask(
      String name, URI address, String method, String... headersAndBody)
      throws IOException, InterruptedException {
    boolean hasBody = headersAndBody.length % 2 == 1;
    int headers = headersAndBody.length - (hasBody ? 1 : 0);
    var request = HttpRequest.newBuilder(address);
    for (int i = 0; i < headers; i += 2) {
      request.header(headersAndBody[i], headersAndBody[i + 1]);
    }
    var body = hasBody ? BodyPublishers.ofString(headersAndBody[headers]) : BodyPublishers.noBody();
    var answer = client.send(request.method(method, body).build());
    said.put("answer to " + name, answer.headers().map() + "\n" + answer.body());
    return answer;
  }

  private static String credentials(String name, String password) {
    return "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password);
  }

  private void signInAndOut(URI board) throws Exception {
    var login = board.resolve("/api/v1/auth/local/login");
    var json = new String[] {"Content-Type", "application/json"};
    var signedIn =
        ask("signing in", login, "POST", json[0], json[1], credentials("admin", PASSWORD));
    assertThat(signedIn.statusCode()).isEqualTo(200);
    var cookie = COOKIE.matcher(signedIn.headers().firstValue("Set-Cookie").orElseThrow());
    assertThat(cookie.find()).isTrue();
    var csrf = CSRF.matcher(signedIn.body());
    assertThat(csrf.find()).isTrue();
    // These two belong into this one answer, and into no other.
    said.remove("answer to signing in");
    secrets.put("session", cookie.group(1));
    secrets.put("csrf", csrf.group(1));
    var session = "cadencia_session=" + cookie.group(1);
    ask("people", board.resolve("/api/v1/auth/people"), "GET", "Cookie", session);
    ask("audit", board.resolve("/api/v1/audit?limit=100"), "GET", "Cookie", session);
    ask("keys", board.resolve("/api/v1/auth/keys"), "GET", "Cookie", session);
    ask("metrics", board.resolve("/metrics"), "GET", "Cookie", session);
    ask("details", board.resolve("/api/v1/health/detailed"), "GET", "Cookie", session);
    ask("contract", board.resolve("/openapi.json"), "GET", "Cookie", session);
    ask("module", board.resolve("/api/v1/modules/7"), "GET", "Cookie", session);
    ask(
        "a write from elsewhere",
        board.resolve("/api/v1/auth/sign-out-everywhere"),
        "POST",
        "Cookie",
        session,
        "Origin",
        "https://evil.example",
        "X-CSRF-Token",
        csrf.group(1));
    ask(
        "signing out",
        board.resolve("/api/v1/auth/local/logout"),
        "POST",
        "Cookie",
        session,
        "Origin",
        "http://" + board.getAuthority(),
        "X-CSRF-Token",
        csrf.group(1));
    ask("a dead session", board.resolve("/api/v1/modules"), "GET", "Cookie", session);
  }

  private void guess(URI board) throws Exception {
    var login = board.resolve("/api/v1/auth/local/login");
    var type = "Content-Type";
    var json = "application/json";
    ask("a wrong password", login, "POST", type, json, credentials("admin", WRONG));
    ask("a password as name", login, "POST", type, json, credentials(TYPED_AS_NAME, WRONG));
    ask("no JSON", login, "POST", type, json, "{\"password\": \"" + WRONG);
    ask("a wrong type", login, "POST", type, json, "{\"username\": 7, \"" + WRONG + "\": 1}");
    ask(
        "a wrong code",
        board.resolve("/api/v1/auth/local/setup"),
        "POST",
        type,
        json,
        "{\"code\": \"%s\", \"username\": \"x\", \"password\": \"%s\"}".formatted(CODE, WRONG));
  }

  private void useTheKey(URI board, String key) throws Exception {
    var cycles = board.resolve("/api/v1/cycles?limit=1");
    var bearer = "Bearer " + key;
    assertThat(ask("a key", cycles, "GET", "Authorization", bearer).statusCode()).isEqualTo(200);
    ask("a key too far", board.resolve("/api/v1/operators"), "GET", "Authorization", bearer);
    ask("a broken key", cycles, "GET", "Authorization", bearer + "x");
    ask("a key in the query", board.resolve("/api/v1/cycles?token=" + key), "GET");
    ask("a key at the wrong place", cycles, "GET", "X-CSRF-Token", key);
  }

  private void readEverything(URI board) throws Exception {
    var modules = board.resolve("/api/v1/modules");
    ask(
        "a proxy",
        modules,
        "GET",
        "X-LBZF-Identity",
        "a@planta.example:admin",
        "X-LBZF-Proxy-Auth",
        PROXY);
    ask(
        "a wrong proxy",
        modules,
        "GET",
        "X-LBZF-Identity",
        "a@planta.example:admin",
        "X-LBZF-Proxy-Auth",
        PROXY + "x");
    ask("a bearer", modules, "GET", "Authorization", "Bearer " + TOKEN);
    ask(
        "a service",
        modules,
        "GET",
        "Authorization",
        "Cadencia-HMAC service=exporter, ts=1, nonce=canary-nonce-0123456789, signature="
            + SERVICE);
    ask("a token in the query", board.resolve("/api/v1/modules?token=" + QUERY), "GET");
    ask("a code in the query", board.resolve("/?code=" + QUERY), "GET");
    ask("a provider that is away", board.resolve("/api/v1/auth/oidc/login"), "GET");
    ask(
        "a callback",
        board.resolve("/api/v1/auth/oidc/callback?code=" + QUERY + "&state=x"),
        "GET");
    ask("health", board.resolve("/api/v1/health"), "GET");
    ask("ways", board.resolve("/api/v1/auth/ways"), "GET");
  }

  /** The configuration alone must keep what the cameras need; others cannot read it. */
  private void readTheDataFolder() throws IOException {
    var config = data.resolve("config.yaml");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config)))
        .isEqualTo("rw-------");
    try (Stream<Path> files = Files.walk(data)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!file.equals(config)) {
          said.put(data.relativize(file).toString(), Files.readString(file, ISO_8859_1));
        }
      }
    }
    said.put("the configuration", Files.readString(config).replace(CAMERA, "***"));
  }
}
