package io.cadencia.bootstrap.wiring;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.contract.WatchedClient;
import io.cadencia.adapter.sqlite.SqliteDatabase.Role;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers over one storage, of which one keeps nothing, while two processes' worth writes. */
@DisplayName("Answers that are kept")
class KeptAnswersOverSqliteTest {

  private static final int STEPS = 300;
  private static final Clock CLOCK = Clock.fixed(START.plus(Duration.ofHours(2)), ZoneOffset.UTC);
  private static final CadenciaConfig CONFIG =
      ConfigYaml.parse(
          """
          plant: {id: p, box: b, time_zone: America/Bogota}
          modules:
            - id: 1
              code: M
              name: Line
              workstations:
                - {id: 1, code: A, name: One, operations: [{name: COSER, sam_seconds: 20}]}
                - {id: 2, code: B, name: Two, operations: [{name: COSER, sam_seconds: 15}]}
          cameras:
            - id: 1
              name: C
              module: 1
              zones:
                - {workstation: A, seat: [[0, 0], [0.5, 0], [0.5, 1]]}
                - {workstation: B, seat: [[0.5, 0], [1, 0], [1, 1]]}
          """,
          "plant.yaml");
  private static final List<String> PATHS =
      List.of(
          "modules",
          "modules/1",
          "workstations",
          "workstations?module_id=1",
          "workstations/1",
          "workstations/2",
          "cycles",
          "cycles?after_seq=5&limit=3",
          "cycles?workstation_id=2&status=complete",
          "cycles/3",
          "efficiency/station/1",
          "efficiency/module/1?granularity=day");
  private static final List<String> USERS =
      List.of("ingeniera@planta.example:engineer", "gerente@planta.example:executive");

  private final long seed = Long.getLong("cadencia.test.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final WatchedClient client = new WatchedClient();
  private final AtomicLong numbers = new AtomicLong();

  @Test
  void are_always_what_would_be_made_now(@TempDir Path folder) throws Exception {
    System.out.println("KeptAnswersOverSqliteTest: -Dcadencia.test.seed=" + seed);
    var file = folder.resolve("cadencia.db");
    try (var server = Storage.open(file, Role.SERVER, CONFIG.plantIdentity())) {
      new DetectorWiring(server, CONFIG).definePlant(CLOCK);
      var wiring = new ServerWiring(server, CONFIG, CLOCK);
      try (var detector = Storage.open(file, Role.DETECTOR, CONFIG.plantIdentity());
          var keeping = started(wiring.httpApi(settings(folder)));
          var making =
              started(wiring.httpApi(settings(folder), new AtomicLong()::incrementAndGet))) {
        for (int step = 0; step < STEPS; step++) {
          if (random.nextInt(4) == 0) {
            write(random.nextBoolean() ? server : detector);
          }
          var path = PATHS.get(random.nextInt(PATHS.size()));
          var user = USERS.get(random.nextInt(USERS.size()));
          assertThat(ask(keeping, path, user))
              .as("seed %d, step %d, %s as %s", seed, step, path, user)
              .isEqualTo(ask(making, path, user));
        }
      }
    }
  }

  private void write(Storage storage) {
    storage.unitOfWork().run(() -> change(storage));
  }

  private void change(Storage storage) {
    int station = 1 + random.nextInt(2);
    long number = numbers.incrementAndGet();
    switch (random.nextInt(4)) {
      case 0 ->
          storage
              .coverage()
              .save(
                  new CameraStatus(
                      new CameraId(1), START, START.plusSeconds(number), number, number, 0));
      case 1 ->
          storage
              .plant()
              .addStandard(
                  new WorkstationId(station),
                  new StandardVersion(
                      (int) (1000 + number),
                      START.plusSeconds(number),
                      StandardTime.ofMillis(10_000 + number)));
      default ->
          storage
              .cycles()
              .save(aCycle().numbered(number).at(station).startedAfter(7 * number).build());
    }
  }

  private static HttpApi started(HttpApi api) {
    api.start();
    return api;
  }

  private static HttpSettings settings(Path folder) {
    return HttpSettings.of(0, folder, ZoneOffset.UTC)
        .withAccess(AccessSettings.DEV)
        .withLimits(LimitSettings.NONE);
  }

  private String ask(HttpApi api, String path, String user) {
    var address = api.address().resolve(URI.create("/api/v1/" + path));
    var request = HttpRequest.newBuilder(address).header("X-Test-User", user).build();
    var response = client.send(request);
    // A refusal carries the id of its request.
    return response.statusCode() == 200 ? response.body() : "status " + response.statusCode();
  }
}
