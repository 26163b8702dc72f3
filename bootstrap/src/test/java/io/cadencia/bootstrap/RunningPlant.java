package io.cadencia.bootstrap;

import static io.cadencia.domain.cycle.TestCycles.aCycle;

import io.cadencia.adapter.http.HttpApi;
import io.cadencia.adapter.http.HttpSettings;
import io.cadencia.adapter.http.access.AccessSettings;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.access.Mechanisms;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.CalendarWiring;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.ServerWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The whole server in the development mode, on a free port and over a database of its own, with the
 * cycles of the first minutes of a Monday morning in Bogotá: numbers 1 and 2 of {@code PUESTO_01}
 * are complete, number 3 was given up, and since then nothing moved.
 */
public final class RunningPlant implements AutoCloseable {

  static final String CONFIG =
      """
      plant: {id: planta, box: caja, time_zone: America/Bogota}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          target_per_hour: 60
          workstations:
            - id: 1
              code: PUESTO_01
              name: Puesto 1
              operations: [{name: PESPUNTAR CUELLO, sam_seconds: 22.8}]
      cameras:
        - {id: 1, name: Cámara 1, module: 1, zones: [{workstation: PUESTO_01, seat: [[0, 0], [1, 0], [1, 1]]}]}
      shifts:
        - {code: DIA, name: Día, from: "06:00", to: "14:00", days: [mon, tue, wed, thu, fri]}
      """;

  private static final Instant SHIFT_BEGINS = Instant.parse("2026-01-05T11:00:00Z");

  public static final Clock MORNING =
      Clock.fixed(Instant.parse("2026-01-05T12:30:00Z"), ZoneOffset.UTC);

  private final Storage storage;
  private final HttpApi api;

  private RunningPlant(Storage storage, HttpApi api) {
    this.storage = storage;
    this.api = api;
  }

  public static RunningPlant in(Path data) {
    return in(data, Mechanisms.NONE);
  }

  /**
   * @param mechanisms by what else it becomes known who asks
   */
  public static RunningPlant in(Path data, Mechanisms mechanisms) {
    var config = ConfigYaml.parse(CONFIG, "test");
    var folder = DataFolder.open(data);
    var storage =
        Storage.open(folder.database(), SqliteDatabase.Role.SERVER, config.plantIdentity());
    new DetectorWiring(storage, config).definePlant(MORNING);
    work(storage);
    new CalendarWiring(storage, config, MORNING).detectStops().runOnce();
    var api =
        new ServerWiring(storage, config, MORNING).httpApi(settings(config, folder, mechanisms));
    api.start();
    return new RunningPlant(storage, api);
  }

  private static HttpSettings settings(
      CadenciaConfig config, DataFolder folder, Mechanisms mechanisms) {
    return HttpSettings.of(0, folder.frames(), config.plant().timeZone())
        .withAccess(AccessSettings.DEV.withMechanisms(mechanisms))
        .withLimits(LimitSettings.NONE);
  }

  private static void work(Storage storage) {
    storage
        .unitOfWork()
        .run(
            () -> {
              storage.coverage().save(watched());
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
  }

  /** The camera has seen the whole shift; a long time after the last unit is a stop. */
  private static CameraStatus watched() {
    return new CameraStatus(new CameraId(1), SHIFT_BEGINS, MORNING.instant(), 10, 10, 0);
  }

  /** Without a slash at its end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + api.port());
  }

  @Override
  public void close() {
    api.close();
    storage.close();
  }
}
