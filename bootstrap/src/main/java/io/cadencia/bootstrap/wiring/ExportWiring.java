package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.http.usecase.ExportUseCases;
import io.cadencia.application.port.in.report.ExportDayUseCase;
import io.cadencia.application.service.export.CancelExportService;
import io.cadencia.application.service.export.ExportContent;
import io.cadencia.application.service.export.ExportFailures;
import io.cadencia.application.service.export.ExportProgressService;
import io.cadencia.application.service.export.FindExportFileService;
import io.cadencia.application.service.export.ListExportFilesService;
import io.cadencia.application.service.export.RecoverExportsService;
import io.cadencia.application.service.export.RequestExportService;
import io.cadencia.application.service.export.RunExportService;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.domain.export.ExportQuota;
import java.time.Clock;

/** Builds what makes reports, one after the other, on a thread that gives way to all others. */
public final class ExportWiring implements AutoCloseable {

  private final Storage storage;
  private final CadenciaConfig config;
  private final Clock clock;
  private final ExportProgressService progress;
  private final ExportTurns turns;

  public ExportWiring(Storage storage, CadenciaConfig config, Clock clock) {
    this.storage = storage;
    this.config = config;
    this.clock = clock;
    this.progress = new ExportProgressService(storage.exportLedger());
    this.turns = new ExportTurns(runner());
  }

  private RunExportService runner() {
    return new RunExportService(
        storage.exportLedger(),
        storage.exportShelf(),
        content(),
        new ExportFailures(storage.freeSpace()),
        storage.unitOfWork(),
        progress,
        clock);
  }

  /** What the files of an export hold. */
  public ExportContent content() {
    return new ExportContent(
        exportDay(), storage.exportLedger(), storage.plant(), config.productionDays(), clock);
  }

  private ExportDayUseCase exportDay() {
    return new WorkbookWiring(storage, config, clock).exportDay();
  }

  ExportUseCases useCases() {
    var ledger = storage.exportLedger();
    return new ExportUseCases(
        new RequestExportService(
            ledger,
            storage.plant(),
            config.productionDays(),
            ExportQuota.STANDARD,
            storage.auditLog(),
            storage.unitOfWork(),
            progress,
            turns,
            clock),
        new CancelExportService(ledger, storage.auditLog(), storage.unitOfWork(), progress, clock),
        progress,
        progress,
        progress,
        new ListExportFilesService(ledger),
        new FindExportFileService(ledger, storage.exportShelf()));
  }

  /** Says of what the last server left that it was interrupted. */
  public void recover() {
    new RecoverExportsService(
            storage.exportLedger(), storage.exportShelf(), storage.unitOfWork(), clock)
        .recover();
  }

  /** What runs stops at its next step; it is found interrupted when the server starts again. */
  @Override
  public void close() {
    progress.end();
    turns.close();
  }
}
