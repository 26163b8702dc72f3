package io.cadencia.examples;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ResearchExportOptions;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.task.ResearchExportTask;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.TestCycles;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
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
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Row E-13: a researcher with an export and the domain jar gets the server's figures, to the last
 * bit. Two days of two workstations lie in a real database, with a standard that changes within an
 * hour, corrections, exclusions, cycles given up, and a gap.
 */
class RecomputeEfficiencyTest {

  private static final Instant MORNING = Instant.parse("2026-01-05T12:00:00Z");
  private static final Clock LATER =
      Clock.fixed(Instant.parse("2026-01-06T23:30:00Z"), ZoneOffset.UTC);
  private static final long SEED = 20_260_105;
  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: America/Bogota}
      modules:
        - id: 1
          code: MODULO_1
          name: Módulo 1
          workstations:
            - {id: 1, code: P1, name: Uno, operations: [{name: A, sam_seconds: 41.7}]}
            - {id: 2, code: P2, name: Dos, operations: [{name: B, sam_seconds: 37.3}]}
      cameras:
        - id: 1
          name: Cámara 1
          module: 1
          zones:
            - {workstation: P1, seat: [[0.1, 0.1], [0.2, 0.1], [0.2, 0.2]]}
            - {workstation: P2, seat: [[0.3, 0.1], [0.4, 0.1], [0.4, 0.2]]}
      """;

  @TempDir private Path temp;

  private final Random dice = new Random(SEED);
  private Path data = Path.of("");

  @BeforeEach
  void work_for_two_days() throws IOException {
    System.out.println("seed " + SEED);
    data = temp.resolve("data");
    var config = ConfigYaml.parse(CONFIG, "test");
    var folder = DataFolder.open(data);
    Files.writeString(folder.config(), ConfigYaml.write(config));
    try (var storage =
        Storage.open(folder.database(), SqliteDatabase.Role.SERVER, config.plantIdentity())) {
      new DetectorWiring(storage, config).definePlant(LATER);
      storage.unitOfWork().run(() -> fill(storage));
    }
  }

  private void fill(Storage storage) {
    storage
        .plant()
        .addStandard(
            new WorkstationId(1),
            new StandardVersion(
                2, MORNING.plus(Duration.ofMinutes(100)), StandardTime.ofMillis(39_100)));
    storage.coverage().save(new CameraStatus(new CameraId(1), MORNING, LATER.instant(), 1, 1, 0));
    storage
        .coverage()
        .addGap(
            new CameraId(1), new TimeSpan(MORNING.plusSeconds(4_000), MORNING.plusSeconds(4_321)));
    for (int station = 1; station <= 2; station++) {
      work(storage, station, MORNING);
      work(storage, station, MORNING.plus(Duration.ofDays(1)));
    }
  }

  private void work(Storage storage, int station, Instant from) {
    var at = from;
    while (at.isBefore(from.plus(Duration.ofHours(6)))) {
      var lasted = Duration.ofMillis(25_000 + dice.nextInt(40_000));
      var cycle = aCycle().numbered(storage.cycles().nextId()).at(station).startedAt(at);
      storage.cycles().save(outcome(cycle, lasted));
      at = at.plus(lasted).plusMillis(dice.nextInt(9_000));
    }
  }

  private Cycle outcome(TestCycles.Builder cycle, Duration lasted) {
    var measured = cycle.measured(lasted);
    return switch (dice.nextInt(20)) {
      case 0 -> cycle.abortedAfter(lasted).build();
      case 1 -> measured.correctedTo(lasted.plusMillis(1 + dice.nextInt(7_000))).build();
      case 2 -> measured.correctedToEndAt(cycle.start().plus(lasted).plusSeconds(9)).build();
      case 3 -> measured.build().excludedFor("dijo \"no, es ensayo\"");
      default -> measured.build();
    };
  }

  private Path exported() throws IOException {
    var out = temp.resolve("export");
    var writer = new PrintWriter(new StringWriter());
    new ResearchExportTask(LATER)
        .run(
            new ResearchExportOptions(
                data, 1, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6), out),
            new Console(writer, writer, false));
    return out;
  }

  @Test
  @DisplayName("E-13 the figures of the server and of the library are the same bits")
  void the_figures_of_the_server_and_of_the_library_are_the_same_bits() throws IOException {
    var export = new RecomputeEfficiency(exported());

    assertThat(export.differences()).isEmpty();

    var summary = export.module(Granularity.DAY).summary();
    assertThat(summary.efficiency()).isNotNull();
    assertThat(summary.ci95Low()).isNotNull();
    assertThat(summary.excluded()).isPositive();
    assertThat(export.station("1", Granularity.HOUR).series()).hasSizeGreaterThan(12);
  }

  @Test
  void a_figure_off_by_its_last_bit_is_noticed() throws IOException {
    var folder = exported();
    var right = new RecomputeEfficiency(folder).module(Granularity.DAY).summary().efficiency();
    var off = String.valueOf(Math.nextUp(right.value()));
    var file = folder.resolve("efficiency_summary.csv");
    Files.writeString(file, Files.readString(file).replace(String.valueOf(right.value()), off));

    assertThat(new RecomputeEfficiency(folder).differences())
        .singleElement()
        .asString()
        .contains(off);
  }
}
