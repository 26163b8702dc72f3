package io.cadencia.application.service.export;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.cadencia.application.port.in.export.CancelExportUseCase;
import io.cadencia.application.port.in.export.ListExportFilesUseCase;
import io.cadencia.application.port.in.export.RequestExportUseCase;
import io.cadencia.application.port.in.report.ExportDayUseCase;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryExportLedger;
import io.cadencia.application.port.out.InMemoryExportShelf;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.StorageBusyException;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.port.out.TooManyRowsException;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.export.ExportFailure;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportJobNotFoundException;
import io.cadencia.domain.export.ExportOverException;
import io.cadencia.domain.export.ExportQuota;
import io.cadencia.domain.export.ExportScope;
import io.cadencia.domain.export.ExportState;
import io.cadencia.domain.export.ExportsRationedException;
import io.cadencia.domain.export.ForeignExportException;
import io.cadencia.domain.export.FutureDayException;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.shift.ProductionDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A-56 an export")
class ExportJobsTest {

  /** 01:30 on the 5th in the plant, whose day of the 4th lasts until two. */
  private static final Instant NIGHT = Instant.parse("2026-01-05T06:30:00Z");

  private static final ProductionDays DAYS =
      new ProductionDays(ZoneId.of("America/Bogota"), LocalTime.of(2, 0));
  private static final ExportScope DAY = day(1, 3);
  private static final Actor ENGINEER = Actor.named("ingeniera@planta.example");
  private static final Actor OTHER = Actor.named("otro@planta.example");

  @TempDir private Path temp;

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryExportLedger ledger = new InMemoryExportLedger();
  private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork(ledger, auditLog);
  private final ExportProgressService progress = new ExportProgressService(ledger);
  private final Queue<ExportJobId> turns = new ArrayDeque<>();
  private final List<String> told = new ArrayList<>();
  private Instant now = NIGHT;
  private long free = Long.MAX_VALUE;
  private ExportDayUseCase exportDay = writing("1");
  private InMemoryExportShelf shelf = new InMemoryExportShelf(Path.of(""));

  @BeforeEach
  void lay() {
    TestPlants.lay(plant);
    shelf = new InMemoryExportShelf(temp);
    progress.follow(job -> told.add(job.job().state().word() + " " + job.job().share()));
  }

  private static ExportScope day(int module, int day) {
    return ExportScope.ofDay(new ModuleId(module), LocalDate.of(2026, 1, day));
  }

  /** Writes the workbook of a day, here a text, and its hash. */
  private static ExportDayUseCase writing(String content) {
    return (query, to, progress) -> {
      var stem = "M" + query.module().value() + "_" + query.day();
      write(to, stem + ".xlsx", content);
      progress.at(0.5);
      write(to, stem + ".csv", content + ";");
      write(to, stem + ".csv.sha256", "a hash");
      progress.at(1);
    };
  }

  private static void write(ExportDayUseCase.Folder to, String name, String content) {
    try (var file = to.open(name)) {
      file.write(content.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Clock clock() {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private ExportJob request(Actor who, ExportScope scope) {
    return new RequestExportService(
            ledger,
            plant,
            DAYS,
            ExportQuota.STANDARD,
            auditLog,
            unitOfWork,
            progress,
            turns::add,
            clock())
        .request(new RequestExportUseCase.Command(scope, who));
  }

  private ExportJob request() {
    return request(ENGINEER, DAY);
  }

  private void run(ExportJobId job) {
    var content =
        new ExportContent(
            (query, to, how) -> exportDay.export(query, to, how), ledger, plant, DAYS, clock());
    new RunExportService(
            ledger, shelf, content, new ExportFailures(() -> free), unitOfWork, progress, clock())
        .run(job);
  }

  private ExportJob made() {
    var job = request();
    run(job.id());
    return now(job);
  }

  private ExportJob now(ExportJob job) {
    return progress.get(job.id()).job();
  }

  private void cancel(ExportJob job, Actor who, boolean anybodys) {
    new CancelExportService(ledger, auditLog, unitOfWork, progress, clock())
        .cancel(new CancelExportUseCase.Command(job.id(), who, anybodys));
  }

  private List<String> onTheShelf() throws IOException {
    try (var files = Files.list(temp)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void waits_runs_and_is_done_with_its_files() throws IOException {
    var job = request();
    assertThat(job.state()).isEqualTo(ExportState.QUEUED);
    assertThat(turns).containsExactly(job.id());
    assertThat(onTheShelf()).isEmpty();

    run(job.id());

    assertThat(now(job).state()).isEqualTo(ExportState.DONE);
    assertThat(progress.get(job.id()).files())
        .extracting(file -> file.name() + " " + file.bytes())
        .containsExactly("M1_2026-01-03.csv 2", "M1_2026-01-03.xlsx 1");
    assertThat(onTheShelf()).containsExactly("M1_2026-01-03.csv", "M1_2026-01-03.xlsx");
    assertThat(shelf.drafts).isZero();
  }

  @Test
  void tells_followers_how_far_it_is() {
    made();

    assertThat(told)
        .containsExactly("queued 0.0", "running 0.0", "running 0.5", "running 1.0", "done 1.0");
  }

  @Test
  void is_in_the_trail_with_who_and_what() {
    made();

    var entry = auditLog.afterSeq(0, 9).get(0);
    assertThat(entry.action()).isEqualTo(AuditAction.EXPORT_REQUESTED.word());
    assertThat(entry.actor()).isEqualTo(ENGINEER.id().value());
    assertThat(entry.after())
        .isEqualTo("{\"from_day\":\"2026-01-03\",\"module_id\":1,\"to_day\":\"2026-01-03\"}");
  }

  @Test
  void of_an_unknown_module_or_of_the_future_is_refused_and_counts_for_nothing() {
    assertThatThrownBy(() -> request(ENGINEER, day(7, 3)))
        .isInstanceOf(ModuleNotFoundException.class);
    assertThatThrownBy(() -> request(ENGINEER, day(1, 5))).isInstanceOf(FutureDayException.class);
    assertThatThrownBy(() -> request(ENGINEER, ExportScope.ofMonth(YearMonth.of(2026, 2))))
        .isInstanceOf(FutureDayException.class);

    assertThat(ledger.newest(9)).isEmpty();
    assertThat(request(ENGINEER, day(1, 4)).state()).isEqualTo(ExportState.QUEUED);
  }

  @Test
  void of_the_same_content_is_the_same_files_again() throws IOException {
    made();
    var second = made();

    assertThat(second.revision()).isEqualTo(1);
    assertThat(onTheShelf()).hasSize(2);
    assertThat(ledger.files(0, 9)).hasSize(2);
  }

  @Test
  void of_other_content_is_a_new_revision_beside_the_old_one() throws IOException {
    made();
    exportDay = writing("corrected");
    var second = made();
    exportDay = writing("1");
    var third = made();

    assertThat(second.revision()).isEqualTo(2);
    assertThat(third.revision()).isEqualTo(3);
    assertThat(onTheShelf())
        .contains("M1_2026-01-03.csv", "M1_2026-01-03_r2.csv", "M1_2026-01-03_r3.csv");
    assertThat(Files.readString(temp.resolve("M1_2026-01-03.xlsx"))).isEqualTo("1");
    assertThat(Files.readString(temp.resolve("M1_2026-01-03_r2.xlsx"))).isEqualTo("corrected");
  }

  @Test
  @DisplayName("E-02 the workbook of a new revision says which one it is")
  void tells_the_workbook_which_revision_it_is() {
    var asked = new ArrayList<Integer>();
    exportDay = asking(asked, "1");
    made();
    exportDay = asking(asked, "corrected");
    made();
    made();

    assertThat(asked).containsExactly(1, 1, 2, 2);
  }

  private static ExportDayUseCase asking(List<Integer> asked, String content) {
    return (query, to, how) -> {
      asked.add(query.revision());
      write(to, "day.csv", content + " revision " + query.revision());
    };
  }

  @Test
  void puts_a_deleted_file_back() throws IOException {
    made();
    Files.delete(temp.resolve("M1_2026-01-03.xlsx"));

    assertThat(made().revision()).isEqualTo(1);
    assertThat(Files.readString(temp.resolve("M1_2026-01-03.xlsx"))).isEqualTo("1");
  }

  @Test
  void never_replaces_the_file_of_another_scope_that_would_have_the_same_name() throws IOException {
    exportDay = (query, to, how) -> write(to, "same.csv", "module " + query.module().value());
    made();
    run(request(ENGINEER, day(2, 3)).id());

    assertThat(Files.readString(temp.resolve("same.csv"))).isEqualTo("module 1");
    assertThat(Files.readString(temp.resolve("same_r2.csv"))).isEqualTo("module 2");
  }

  @Test
  @DisplayName("A-57 names that lead elsewhere are made plain before they reach the disk")
  void names_that_lead_elsewhere_are_made_plain() throws IOException {
    exportDay = (query, to, how) -> write(to, "../MÓDULO 1/=x\u0000.csv", "1");
    made();

    assertThat(onTheShelf()).containsExactly("_._M_DULO_1__x_.csv");
  }

  @Test
  void of_a_month_is_one_archive_of_every_module_up_to_today() throws IOException {
    var job = request(ENGINEER, ExportScope.ofMonth(YearMonth.of(2026, 1)));
    run(job.id());

    try (var zip = new ZipFile(temp.resolve("cadencia_2026-01.zip").toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .hasSize(24)
          .startsWith("M1_2026-01-01.xlsx", "M1_2026-01-01.csv", "M1_2026-01-01.csv.sha256")
          .endsWith("M2_2026-01-04.csv", "M2_2026-01-04.csv.sha256");
    }
    assertThat(now(job).revision()).isEqualTo(1);
    run(request(ENGINEER, ExportScope.ofMonth(YearMonth.of(2026, 1))).id());
    assertThat(onTheShelf()).containsExactly("cadencia_2026-01.zip");
  }

  @Nested
  class of_a_month_with_days_that_were_exported_before {

    /** A day that says which revision it is, as a workbook does. */
    private ExportDayUseCase saying(String content) {
      return (query, to, progress) -> {
        var name = "M" + query.module().value() + "_" + query.day() + ".csv";
        write(to, name, content + " r" + query.revision());
        write(to, name + ".sha256", "0a1b  " + name + "\n");
        progress.at(1);
      };
    }

    private String archived(String entry) throws IOException {
      run(request(ENGINEER, ExportScope.ofMonth(YearMonth.of(2026, 1))).id());
      var newest = ledger.latest(ExportScope.ofMonth(YearMonth.of(2026, 1))).get(0);
      try (var zip = new ZipFile(temp.resolve(newest.name()).toFile())) {
        try (var found = zip.getInputStream(requireNonNull(zip.getEntry(entry)))) {
          return new String(found.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }

    @Test
    void holds_them_as_the_revision_that_lies_on_the_shelf() throws IOException {
      exportDay = saying("old");
      made();
      exportDay = saying("new");
      assertThat(made().revision()).isEqualTo(2);

      assertThat(archived("M1_2026-01-03_r2.csv")).isEqualTo("new r2");
      assertThat(archived("M1_2026-01-02.csv")).isEqualTo("new r1");
      assertThat(archived("M1_2026-01-03_r2.csv.sha256")).isEqualTo("0a1b  M1_2026-01-03_r2.csv\n");
    }

    @Test
    void holds_one_that_changed_since_as_the_revision_it_will_be() throws IOException {
      exportDay = saying("old");
      made();
      exportDay = saying("new");

      assertThat(archived("M1_2026-01-03_r2.csv")).isEqualTo("new r2");

      assertThat(made().revision()).isEqualTo(2);
      assertThat(Files.readString(temp.resolve("M1_2026-01-03_r2.csv"))).isEqualTo("new r2");
      assertThat(archived("M1_2026-01-03_r2.csv")).isEqualTo("new r2");
      assertThat(onTheShelf())
          .containsExactly("M1_2026-01-03.csv", "M1_2026-01-03_r2.csv", "cadencia_2026-01.zip");
    }
  }

  @Nested
  class is_rationed {

    private void refuse(Actor who, ExportsRationedException.Reason reason, Duration wait) {
      assertThatThrownBy(() -> request(who, DAY))
          .asInstanceOf(type(ExportsRationedException.class))
          .satisfies(
              enough -> {
                assertThat(enough.reason()).isEqualTo(reason);
                assertThat(enough.retryAfter()).isEqualTo(wait);
              });
    }

    @Test
    void to_one_under_way_for_each_person() {
      var first = request();
      refuse(ENGINEER, ExportsRationedException.Reason.ONE_UNDER_WAY, Duration.ofSeconds(5));

      request(OTHER, DAY);
      run(first.id());
      request();
    }

    @Test
    void to_twelve_within_an_hour_whatever_came_of_them() {
      for (int i = 0; i < 12; i++) {
        now = NIGHT.plusSeconds(i);
        cancel(request(), ENGINEER, false);
      }

      now = NIGHT.plusSeconds(60);
      refuse(ENGINEER, ExportsRationedException.Reason.ENOUGH_THIS_HOUR, Duration.ofMinutes(59));
      now = NIGHT.plus(ExportQuota.HOUR);
      request();
    }
  }

  @Nested
  class that_is_cancelled {

    @Test
    void while_it_waits_never_begins() throws IOException {
      var job = request();
      cancel(job, ENGINEER, false);
      run(job.id());

      assertThat(now(job).state()).isEqualTo(ExportState.CANCELLED);
      assertThat(onTheShelf()).isEmpty();
    }

    @Test
    void while_it_runs_stops_and_leaves_nothing() throws IOException {
      var job = request();
      exportDay =
          (query, to, how) -> {
            write(to, "half.csv", "half");
            how.at(0.1);
            cancel(job, ENGINEER, false);
            how.at(0.2);
            throw new AssertionError("it went on");
          };
      run(job.id());

      assertThat(now(job).state()).isEqualTo(ExportState.CANCELLED);
      assertThat(onTheShelf()).isEmpty();
      assertThat(shelf.drafts).isZero();
      assertThat(auditLog.afterSeq(0, 9))
          .extracting(entry -> entry.action())
          .containsExactly("export_requested", "export_cancelled");
    }

    @Test
    void at_the_last_moment_leaves_nothing_either() throws IOException {
      var job = request();
      exportDay =
          (query, to, how) -> {
            write(to, "whole.csv", "whole");
            cancel(job, ENGINEER, false);
          };
      run(job.id());

      assertThat(onTheShelf()).isEmpty();
    }

    @Test
    void is_so_by_who_asked_for_it_or_by_an_administrator() {
      var job = request();
      assertThatThrownBy(() -> cancel(job, OTHER, false))
          .isInstanceOf(ForeignExportException.class);

      cancel(job, OTHER, true);

      assertThat(now(job).state()).isEqualTo(ExportState.CANCELLED);
      assertThatThrownBy(() -> cancel(job, ENGINEER, false))
          .isInstanceOf(ExportOverException.class);
    }

    @Test
    void must_be_there() {
      assertThatThrownBy(
              () ->
                  new CancelExportService(ledger, auditLog, unitOfWork, progress, clock())
                      .cancel(new CancelExportUseCase.Command(new ExportJobId(9), OTHER, true)))
          .isInstanceOf(ExportJobNotFoundException.class);
    }
  }

  @Nested
  class that_fails {

    private ExportJob failing(RuntimeException failure) {
      exportDay =
          (query, to, how) -> {
            write(to, "half.csv", "half");
            throw failure;
          };
      return made();
    }

    @Test
    void says_why_and_leaves_nothing() throws IOException {
      var full = new UncheckedIOException(new IOException("No space left on device"));
      assertThat(failing(full).failure()).isEqualTo(ExportFailure.NO_ROOM);

      assertThat(failing(new UncheckedIOException(new IOException("broken"))).failure())
          .isEqualTo(ExportFailure.NOT_WRITTEN);
      free = 0;
      assertThat(failing(new UncheckedIOException(new IOException("broken"))).failure())
          .isEqualTo(ExportFailure.NO_ROOM);
      assertThat(failing(new StorageBusyException("busy")).failure())
          .isEqualTo(ExportFailure.STORAGE_BUSY);
      assertThat(failing(new TooManyRowsException("Ciclos", 9)).failure())
          .isEqualTo(ExportFailure.TOO_MANY_ROWS);
      assertThat(failing(new ModuleNotFoundException(new ModuleId(1))).failure())
          .isEqualTo(ExportFailure.MODULE_GONE);
      assertThat(onTheShelf()).isEmpty();
      assertThat(shelf.drafts).isZero();
    }

    @Test
    void by_a_fault_of_the_program_says_so_and_throws_it_on() {
      assertThatThrownBy(() -> failing(new IllegalArgumentException("ours")))
          .hasRootCauseMessage("ours");

      assertThat(ledger.newest(1).get(0).failure()).isEqualTo(ExportFailure.UNEXPECTED);
      exportDay = writing("1");
      assertThat(made().state()).isEqualTo(ExportState.DONE);
    }
  }

  @Nested
  class that_meets_an_error_of_the_machine {

    private ExportJob meeting(Error error) {
      exportDay =
          (query, to, how) -> {
            write(to, "half.csv", "half");
            throw error;
          };
      var job = request();
      assertThatThrownBy(() -> run(job.id())).hasRootCause(error);
      return now(job);
    }

    @Test
    void fails_leaves_nothing_and_lets_the_next_one_run() throws IOException {
      var failed = meeting(new OutOfMemoryError("Java heap space"));
      assertThat(failed.state()).isEqualTo(ExportState.FAILED);
      assertThat(failed.failure()).isEqualTo(ExportFailure.UNEXPECTED);
      assertThat(meeting(new StackOverflowError()).state()).isEqualTo(ExportState.FAILED);
      assertThat(onTheShelf()).isEmpty();
      assertThat(shelf.drafts).isZero();

      exportDay = writing("1");
      assertThat(made().state()).isEqualTo(ExportState.DONE);
    }
  }

  @Test
  void asks_the_ledger_once_which_revision_is_the_newest() {
    made();
    int before = ledger.looks;

    made();

    assertThat(ledger.looks - before).isOne();
  }

  @Nested
  class that_outlives_its_server {

    @Test
    void stops_when_the_server_ends_and_is_found_interrupted() throws IOException {
      exportDay =
          (query, to, how) -> {
            write(to, "half.csv", "half");
            progress.end();
            how.at(0.1);
            throw new AssertionError("it went on");
          };
      var ran = made();
      assertThat(ran.state()).isEqualTo(ExportState.RUNNING);
      var waited = request(OTHER, DAY);
      shelf.drafts = 1;

      new RecoverExportsService(ledger, shelf, unitOfWork, clock()).recover();

      assertThat(now(ran).state()).isEqualTo(ExportState.INTERRUPTED);
      assertThat(now(waited).state()).isEqualTo(ExportState.INTERRUPTED);
      assertThat(onTheShelf()).isEmpty();
      assertThat(shelf.drafts).isZero();
    }
  }

  @Test
  @DisplayName("A-55 finished files are listed newest first and found by exactly their names")
  void files_are_listed_newest_first_and_found_by_name() throws IOException {
    made();
    var list = new ListExportFilesService(ledger);
    var files = new FindExportFileService(ledger, shelf);

    var first = list.list(new ListExportFilesUseCase.Query(0, 1));
    var second = list.list(new ListExportFilesUseCase.Query(first.nextAfter(), 1));

    assertThat(first.items()).extracting("name").containsExactly("M1_2026-01-03.csv");
    assertThat(first.hasMore()).isTrue();
    assertThat(second.items()).extracting("name").containsExactly("M1_2026-01-03.xlsx");
    assertThat(second.hasMore()).isFalse();
    assertThat(files.find("M1_2026-01-03.csv").orElseThrow().file())
        .isEqualTo(first.items().get(0));
    Files.writeString(temp.resolve("stray.csv"), "nobody made it");
    assertThat(files.find("stray.csv")).isEmpty();
    Files.delete(temp.resolve("M1_2026-01-03.csv"));
    assertThat(files.find("M1_2026-01-03.csv")).isEmpty();
  }
}
