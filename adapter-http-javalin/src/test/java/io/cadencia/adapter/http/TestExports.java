package io.cadencia.adapter.http;

import io.cadencia.adapter.http.usecase.ExportUseCases;
import io.cadencia.application.port.in.report.ExportDayUseCase;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryExportLedger;
import io.cadencia.application.port.out.InMemoryExportShelf;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.export.CancelExportService;
import io.cadencia.application.service.export.ExportContent;
import io.cadencia.application.service.export.ExportFailures;
import io.cadencia.application.service.export.ExportProgressService;
import io.cadencia.application.service.export.FindExportFileService;
import io.cadencia.application.service.export.ListExportFilesService;
import io.cadencia.application.service.export.RequestExportService;
import io.cadencia.application.service.export.RunExportService;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportQuota;
import io.cadencia.domain.shift.ProductionDays;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Queue;

/** Exports that run when the test says so. */
public final class TestExports {

  private static final ProductionDays DAYS =
      ProductionDays.fromMidnight(ZoneId.of("America/Bogota"));
  private static final Clock CLOCK = Clock.fixed(TestPlant.NOON, ZoneOffset.UTC);

  public final InMemoryExportLedger ledger = new InMemoryExportLedger();
  private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork(ledger, auditLog);
  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final ExportProgressService progress = new ExportProgressService(ledger);
  private final Queue<ExportJobId> turns = new ArrayDeque<>();
  private final InMemoryExportShelf shelf;

  /** What each day holds. */
  public String content = "0123456789";

  /** Without a place for files. */
  public TestExports() {
    this(Path.of("no-exports"));
  }

  public TestExports(Path folder) {
    shelf = new InMemoryExportShelf(folder);
    TestPlants.lay(plant);
  }

  public ExportUseCases useCases() {
    return new ExportUseCases(
        new RequestExportService(
            ledger,
            plant,
            DAYS,
            ExportQuota.STANDARD,
            auditLog,
            unitOfWork,
            progress,
            turns::add,
            CLOCK),
        new CancelExportService(ledger, auditLog, unitOfWork, progress, CLOCK),
        progress,
        progress,
        progress,
        new ListExportFilesService(ledger),
        new FindExportFileService(ledger, shelf));
  }

  /** Makes what waits. */
  public void runAll() {
    var runner =
        new RunExportService(
            ledger,
            shelf,
            new ExportContent(this::write, ledger, plant, DAYS, CLOCK),
            new ExportFailures(() -> Long.MAX_VALUE),
            unitOfWork,
            progress,
            CLOCK);
    while (!turns.isEmpty()) {
      runner.run(turns.remove());
    }
  }

  private void write(
      ExportDayUseCase.Query query,
      ExportDayUseCase.Folder to,
      ExportDayUseCase.Progress progress) {
    for (var ending : new String[] {".xlsx", ".csv"}) {
      try (var file = to.open("M" + query.module().value() + "_" + query.day() + ending)) {
        file.write((content + ending).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    progress.at(1);
  }
}
