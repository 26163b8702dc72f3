package io.cadencia.bootstrap;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.ExportWiring;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The real server over a real database, at a moment at which the clock stands still. */
final class ServedPlant implements AutoCloseable {

  static final String ENGINEER = "ingeniera@planta.example:engineer";
  static final String EXECUTIVE = "gerente@planta.example:executive";

  private final WatchedClient client = new WatchedClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Instant now;
  private final CadenciaConfig config;
  private final Storage storage;
  private final ExportWiring exports;
  private final HttpApi api;

  /**
   * @param defined when the plant, and with it its standards, came into force
   */
  ServedPlant(Path folder, String config, Instant defined, Instant now) {
    this.now = now;
    var plant = ConfigYaml.parse(config, "plant.yaml");
    this.config = plant;
    storage =
        Storage.open(
            folder.resolve("cadencia.db"), SqliteDatabase.Role.SERVER, plant.plantIdentity());
    new DetectorWiring(storage, plant).definePlant(Clock.fixed(defined, ZoneOffset.UTC));
    var wiring = new ServerWiring(storage, plant, Clock.fixed(now, ZoneOffset.UTC));
    exports = wiring.exports();
    api = wiring.httpApi(settings(folder, plant));
    api.start();
  }

  private static HttpSettings settings(Path folder, CadenciaConfig plant) {
    return HttpSettings.of(0, folder.resolve("frames"), plant.plant().timeZone())
        .withAccess(AccessSettings.DEV)
        .withLimits(LimitSettings.NONE);
  }

  Storage storage() {
    return storage;
  }

  CadenciaConfig config() {
    return config;
  }

  /** The camera sees without a gap from then until now. */
  void watchedSince(int camera, Instant first) {
    storage.coverage().save(new CameraStatus(new CameraId(camera), first, now, 10, 10, 0));
  }

  void unit(long id, int station, Instant end, Duration length) {
    storage
        .cycles()
        .save(
            aCycle()
                .numbered(id)
                .at(station)
                .startedAt(end.minus(length))
                .measured(length)
                .build());
  }

  HttpResponse<String> ask(String user, String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
            .header("X-Test-User", user)
            .build();
    return client.send(request);
  }

  HttpResponse<String> put(String user, String path, String body) {
    return send(user, "PUT", path, body);
  }

  HttpResponse<String> post(String user, String path, String body) {
    return send(user, "POST", path, body);
  }

  private HttpResponse<String> send(String user, String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
            .header("X-Test-User", user)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request);
  }

  /** A file as it is downloaded. */
  byte[] download(String path) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
            .header("X-Test-User", ENGINEER)
            .build();
    var answer = client.sendForBytes(request);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  /** Asks for the report of a day, waits until it is over, and returns the job. */
  JsonNode exported(int module, LocalDate day) {
    var asked =
        post(
            ENGINEER,
            "/api/v1/exports",
            "{\"module_id\": %d, \"date\": \"%s\"}".formatted(module, day));
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    var place = asked.headers().firstValue("Location").orElseThrow();
    var job = get(place);
    while (job.get("ended_at").isNull()) {
      job = get(place);
    }
    return job;
  }

  /** The workbook of a day, made and downloaded. */
  byte[] workbook(int module, LocalDate day) {
    var job = exported(module, day);
    assertThat(job.get("status").asText()).as(job.toString()).isEqualTo("done");
    for (var name : job.get("files")) {
      if (name.asText().endsWith(".xlsx")) {
        return download("/api/v1/exports/" + name.asText());
      }
    }
    throw new AssertionError("no workbook in " + job);
  }

  JsonNode get(String path) {
    var answer = ask(ENGINEER, path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return tree(answer.body());
  }

  /** Status and code of a refusal. */
  String refusal(String path) {
    var answer = ask(ENGINEER, path);
    return answer.statusCode() + " " + tree(answer.body()).at("/error/code").asText();
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(text, e);
    }
  }

  @Override
  public void close() {
    api.close();
    exports.close();
    storage.close();
  }
}
