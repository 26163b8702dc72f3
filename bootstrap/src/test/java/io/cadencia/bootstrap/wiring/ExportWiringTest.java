package io.cadencia.bootstrap.wiring;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.adapter.http.usecase.ExportUseCases;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.export.RequestExportUseCase;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportScope;
import io.cadencia.domain.export.ExportState;
import io.cadencia.domain.export.ExportsRationedException;
import io.cadencia.domain.plant.ModuleId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayName("A-56 exports of a real database, over its restarts")
class ExportWiringTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-05T17:00:00Z"), ZoneOffset.UTC);
  private static final Actor ENGINEER = Actor.named("ingeniera@planta.example");
  private static final ExportScope DAY =
      ExportScope.ofDay(new ModuleId(1), LocalDate.of(2026, 1, 5));
  private static final CadenciaConfig CONFIG =
      ConfigYaml.parse(
          """
          plant: {id: p, box: b, time_zone: America/Bogota}
          modules:
            - id: 1
              code: MODULO_1
              name: Módulo 1
              workstations:
                - id: 1
                  code: PUESTO_01
                  name: Puesto 1
                  operations: [{name: PESPUNTAR CUELLO, sam_seconds: 16}]
          """,
          "test");

  @TempDir private Path folder;

  // Opened before each test, over its own folder.
  @SuppressWarnings("NullAway.Init")
  private Storage storage;

  @SuppressWarnings("NullAway.Init")
  private ExportWiring wiring;

  @BeforeEach
  void start() {
    open();
    new DetectorWiring(storage, CONFIG).definePlant(NOON);
    storage.unitOfWork().run(() -> storage.cycles().save(aCycle().build()));
  }

  private void open() {
    storage =
        Storage.open(
            folder.resolve("cadencia.db"), SqliteDatabase.Role.SERVER, CONFIG.plantIdentity());
    wiring = new ExportWiring(storage, CONFIG, NOON);
    wiring.recover();
  }

  @AfterEach
  void stop() {
    wiring.close();
    storage.close();
  }

  private void restart() {
    stop();
    open();
  }

  private static ExportJob ask(ExportUseCases exports, ExportScope scope) {
    return exports.request().request(new RequestExportUseCase.Command(scope, ENGINEER));
  }

  private ExportJob made(ExportScope scope) throws Exception {
    var exports = wiring.useCases();
    var over = new CompletableFuture<ExportJob>();
    try (var following =
        exports
            .follow()
            .follow(
                told -> {
                  if (told.job().state().isOver()) {
                    over.complete(told.job());
                  }
                })) {
      assertThat(following.underWay()).isEmpty();
      ask(exports, scope);
      return over.get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void a_day_is_made_in_the_background_and_found() throws Exception {
    assertThat(made(DAY).state()).isEqualTo(ExportState.DONE);

    var files = wiring.useCases().listJobs().newest(1).get(0).files();
    assertThat(files).isNotEmpty();
    for (var file : files) {
      var found = wiring.useCases().findFile().find(file.name()).orElseThrow();
      assertThat(Files.size(found.path())).isEqualTo(file.bytes());
      assertThat(found.path()).startsWith(folder.resolve("exports"));
    }
    assertThat(folder.resolve("exports/.drafts")).doesNotExist();
  }

  @Test
  void a_month_is_one_archive_and_the_same_day_the_same_file() throws Exception {
    assertThat(made(ExportScope.ofMonth(YearMonth.of(2026, 1))).revision()).isEqualTo(1);
    assertThat(made(DAY).revision()).isEqualTo(1);
    assertThat(made(DAY).revision()).isEqualTo(1);
    assertThat(made(ExportScope.ofMonth(YearMonth.of(2026, 1))).revision()).isEqualTo(1);
  }

  @Test
  void what_a_killed_server_left_is_told_as_interrupted_and_its_drafts_are_gone()
      throws IOException {
    var left = storage.exportLedger().add(DAY, ENGINEER.id(), NOON.instant());
    storage.exportLedger().save(left.running());
    Files.createDirectories(folder.resolve("exports/.drafts/1"));
    Files.writeString(folder.resolve("exports/.drafts/1/file0"), "half");

    restart();

    var told = wiring.useCases().getJob().get(left.id()).job();
    assertThat(told.state()).isEqualTo(ExportState.INTERRUPTED);
    assertThat(folder.resolve("exports/.drafts")).doesNotExist();
  }

  @Test
  void a_restart_does_not_forget_how_many_somebody_had() {
    var ledger = storage.exportLedger();
    for (int i = 0; i < 12; i++) {
      ledger.save(ledger.add(DAY, ENGINEER.id(), NOON.instant()).cancelled(NOON.instant()));
    }

    restart();

    assertThatThrownBy(() -> ask(wiring.useCases(), DAY))
        .isInstanceOf(ExportsRationedException.class);
  }
}
