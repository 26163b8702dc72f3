package io.cadencia.bootstrap.wiring;

import static io.cadencia.domain.cycle.TestCycles.aCycle;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.correction.ExcludeCycleUseCase;
import io.cadencia.application.port.in.correction.OverrideCycleUseCase;
import io.cadencia.application.port.in.correction.VerifyCycleUseCase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.OpenDataOptions;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.task.OpenDataTask;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.losttime.Classification;
import io.cadencia.domain.losttime.DetectedStop;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.WorkstationId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;

/**
 * A plant of two modules with a day of cycles, of which people have said something, and its open
 * data.
 *
 * @param said what the command prints
 */
record OpenDataPlant(Path data, String id, StringWriter said) {

  static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  static final Instant SIX = Instant.parse("2026-01-05T11:00:00Z");
  static final Clock LATER = Clock.fixed(Instant.parse("2026-02-01T12:00:00Z"), ZoneOffset.UTC);

  /** Nobody is called that, and nothing else is. */
  static final String CANARY = "Quetzalcanario";

  private static final String ENGINEER = "ana." + CANARY + "@planta.example";
  private static final String CONFIG =
      """
      plant: {id: %s, box: b, time_zone: America/Bogota}
      shifts:
        - {code: T1, name: Mañana, from: "06:00", to: "14:00", days: [mon, tue, wed, thu, fri]}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          workstations:
            - id: 1
              code: PUESTO_01
              name: Puesto 1
              operations: [{name: PESPUNTAR CUELLO, sam_seconds: 16}]
            - id: 2
              code: "=PUESTO_02"
              name: Puesto 2
              operations: [{name: REVISAR, sam_seconds: 22}]
        - id: 2
          code: MODULO_2
          name: Módulo 2
          workstations:
            - {id: 3, code: PUESTO_01, name: Puesto 1}
      cameras:
        - id: 1
          name: Cámara 1
          module: 1
          zones:
            - {workstation: PUESTO_01, seat: [[0, 0], [0.4, 0], [0.4, 1]]}
            - {workstation: "=PUESTO_02", seat: [[0.5, 0], [1, 0], [1, 1]]}
      """;

  /** Laid into a new data folder. */
  static OpenDataPlant in(Path data, String id) throws IOException {
    var plant = new OpenDataPlant(data, id, new StringWriter());
    var config = ConfigYaml.parse(CONFIG.formatted(id), "test");
    var folder = DataFolder.open(data);
    Files.writeString(folder.config(), ConfigYaml.write(config));
    plant.storage(
        storage -> {
          new DetectorWiring(storage, config)
              .definePlant(Clock.fixed(SIX.minusSeconds(86_400), ZoneOffset.UTC));
          storage.unitOfWork().run(() -> fill(storage));
          talk(storage);
        });
    return plant;
  }

  void storage(Consumer<Storage> work) {
    var folder = DataFolder.open(data);
    var config = ConfigYaml.read(folder.config());
    try (var storage =
        Storage.open(folder.database(), SqliteDatabase.Role.SERVER, config.plantIdentity())) {
      work.accept(storage);
    }
  }

  private static void fill(Storage storage) {
    storage
        .coverage()
        .save(new CameraStatus(new CameraId(1), SIX.minusSeconds(60), LATER.instant(), 9, 9, 0));
    var ana = storage.operators().add("ana." + CANARY, "Ana " + CANARY);
    var eva = storage.operators().add("OP_002", "Eva " + CANARY);
    storage
        .assignments()
        .assign(
            new OperatorAssignment(
                new WorkstationId(1), ana.id(), SIX, SIX.plus(Duration.ofHours(1))));
    storage.assignments().assign(new OperatorAssignment(new WorkstationId(2), eva.id(), SIX, null));
    for (int i = 0; i < 300; i++) {
      storage
          .cycles()
          .save(
              aCycle()
                  .numbered(storage.cycles().nextId())
                  .at(1 + i % 2)
                  .by(i % 2 == 0 ? ana.id().value() : eva.id().value())
                  .startedAt(SIX.plusSeconds(40L * i))
                  .measured(Duration.ofMillis(15_000 + i * 17 % 6_000))
                  .build());
    }
    var from = SIX.plus(Duration.ofHours(4));
    var stop = storage.stops().nextId();
    storage
        .stops()
        .save(
            Stop.found(stop, new WorkstationId(1), new DetectedStop(from, null))
                .classified(
                    new Classification(
                        "C002", new ActorId(ENGINEER), from.plusSeconds(90), "con " + CANARY)));
  }

  private static void talk(Storage storage) {
    var says = new CorrectionWiring(storage, LATER);
    var ana = Actor.named(ENGINEER);
    says.exclude()
        .exclude(new ExcludeCycleUseCase.Command(new CycleId(3), CANARY + " enferma", ana));
    says.verify().verify(new VerifyCycleUseCase.Command(new CycleId(4), CANARY, ana));
    correct(storage, 5, Duration.ofSeconds(9));
  }

  static void correct(Storage storage, long cycle, Duration to) {
    new CorrectionWiring(storage, LATER)
        .override()
        .override(
            new OverrideCycleUseCase.Command(
                new CycleId(cycle),
                CycleOverride.ofDuration(to),
                true,
                "hablé con " + CANARY,
                Actor.named(ENGINEER)));
  }

  /** Exports the day, and tells the folder that the command names. */
  Path export(int module, Path out) throws IOException {
    return export(module, DAY, out);
  }

  Path export(int module, LocalDate day, Path out) throws IOException {
    said.getBuffer().setLength(0);
    var writer = new PrintWriter(said);
    var code =
        new OpenDataTask(LATER)
            .run(
                new OpenDataOptions(data, module, day, day, out),
                new Console(writer, writer, false));
    writer.flush();
    if (code != ExitCode.DONE) {
      throw new IllegalStateException("the export ended with " + code);
    }
    var line = said.toString().lines().filter(it -> it.startsWith("open data ")).findFirst();
    return Path.of(line.orElseThrow().replace("open data ", "").replace(" (unchanged)", ""));
  }
}
