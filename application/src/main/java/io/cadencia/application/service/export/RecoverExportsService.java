package io.cadencia.application.service.export;

import io.cadencia.application.port.in.export.RecoverExportsUseCase;
import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.application.port.out.ExportShelf;
import io.cadencia.application.port.out.UnitOfWork;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Whatever is under way when the server starts was under way when the last one ended. */
public final class RecoverExportsService implements RecoverExportsUseCase {

  private final ExportLedger ledger;
  private final ExportShelf shelf;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public RecoverExportsService(
      ExportLedger ledger, ExportShelf shelf, UnitOfWork unitOfWork, Clock clock) {
    this.ledger = ledger;
    this.shelf = shelf;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public void recover() {
    shelf.clearDrafts();
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    unitOfWork.run(() -> ledger.underWay().forEach(job -> ledger.save(job.interrupted(now))));
  }
}
