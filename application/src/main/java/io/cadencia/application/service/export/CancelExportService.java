package io.cadencia.application.service.export;

import io.cadencia.application.port.in.export.CancelExportUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobNotFoundException;
import io.cadencia.domain.export.ForeignExportException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Says in the ledger that it is given up; whoever makes it looks there before it goes on. */
public final class CancelExportService implements CancelExportUseCase {

  private final ExportLedger ledger;
  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final ExportProgressService progress;
  private final Clock clock;

  public CancelExportService(
      ExportLedger ledger,
      AuditLog auditLog,
      UnitOfWork unitOfWork,
      ExportProgressService progress,
      Clock clock) {
    this.ledger = ledger;
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.progress = progress;
    this.clock = clock;
  }

  @Override
  public void cancel(Command command) {
    progress.moved(unitOfWork.execute(() -> giveUp(command)));
  }

  private ExportJob giveUp(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var job =
        ledger.find(command.job()).orElseThrow(() -> new ExportJobNotFoundException(command.job()));
    if (!command.anybodys() && !job.requestedBy().equals(command.actor().id())) {
      throw new ForeignExportException(job.id());
    }
    var cancelled = job.cancelled(now);
    ledger.save(cancelled);
    auditLog.append(ExportEntry.of(AuditAction.EXPORT_CANCELLED, cancelled, command.actor(), now));
    return cancelled;
  }
}
