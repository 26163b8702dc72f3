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
import java.time.ZoneOffset;

/** The real server over a real database, at a moment at which the clock stands still. */
final class ServedPlant implements AutoCloseable {

  static final String ENGINEER = "ingeniera@planta.example:engineer";
  static final String EXECUTIVE = "gerente@planta.example:executive";

  private final WatchedClient client = new WatchedClient();
  private final ObjectMapper json = new ObjectMapper();
  private final Instant now;
  private final Storage storage;
  private final HttpApi api;

  /**
   * @param defined when the plant, and with it its standards, came into force
   */
  ServedPlant(Path folder, String config, Instant defined, Instant now) {
    this.now = now;
    var plant = ConfigYaml.parse(config, "plant.yaml");
    storage =
        Storage.open(
            folder.resolve("cadencia.db"), SqliteDatabase.Role.SERVER, plant.plantIdentity());
    new DetectorWiring(storage, plant).definePlant(Clock.fixed(defined, ZoneOffset.UTC));
    api =
        new ServerWiring(storage, plant, Clock.fixed(now, ZoneOffset.UTC))
            .httpApi(settings(folder, plant));
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

  HttpResponse<String> send(String user, String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + api.port() + path))
            .header("X-Test-User", user)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request);
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
    storage.close();
  }
}
