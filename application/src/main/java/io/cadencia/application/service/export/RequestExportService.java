package io.cadencia.application.service.export;

import io.cadencia.application.port.in.export.RequestExportUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.ExportLedger;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.export.ExportJob;
import io.cadencia.domain.export.ExportJobId;
import io.cadencia.domain.export.ExportQuota;
import io.cadencia.domain.export.ExportScope;
import io.cadencia.domain.export.FutureDayException;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.shift.ProductionDays;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;

/** Checks what is asked for, and hands it on once it is stored that it was. */
public final class RequestExportService implements RequestExportUseCase {

  private final ExportLedger ledger;
  private final PlantRepository plant;
  private final ProductionDays days;
  private final ExportQuota quota;
  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final ExportProgressService progress;
  private final Consumer<ExportJobId> runner;
  private final Clock clock;

  /**
   * @param days of the plant
   * @param runner has it run, soon and on another thread
   */
  public RequestExportService(
      ExportLedger ledger,
      PlantRepository plant,
      ProductionDays days,
      ExportQuota quota,
      AuditLog auditLog,
      UnitOfWork unitOfWork,
      ExportProgressService progress,
      Consumer<ExportJobId> runner,
      Clock clock) {
    this.ledger = ledger;
    this.plant = plant;
    this.days = days;
    this.quota = quota;
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.progress = progress;
    this.runner = runner;
    this.clock = clock;
  }

  @Override
  public ExportJob request(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    check(command.scope(), now);
    var job = unitOfWork.execute(() -> add(command, now));
    progress.moved(job);
    runner.accept(job.id());
    return job;
  }

  private void check(ExportScope scope, Instant now) {
    var module = scope.module();
    if (module != null && plant.findModule(module).isEmpty()) {
      throw new ModuleNotFoundException(module);
    }
    var today = days.dayOf(now);
    if (scope.from().isAfter(today)) {
      throw new FutureDayException(scope, today);
    }
  }

  /** Two that are asked for at once are counted one after the other. */
  private ExportJob add(Command command, Instant now) {
    var actor = command.actor();
    quota.check(ledger.askedBy(actor.id(), now.minus(ExportQuota.HOUR)), now);
    var job = ledger.add(command.scope(), actor.id(), now);
    auditLog.append(ExportEntry.of(AuditAction.EXPORT_REQUESTED, job, actor, now));
    return job;
  }
}
