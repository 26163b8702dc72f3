package io.cadencia.bootstrap.wiring;

import io.cadencia.application.port.in.correction.ExcludeCycleUseCase;
import io.cadencia.application.port.in.correction.IncludeCycleUseCase;
import io.cadencia.application.port.in.correction.OverrideCycleUseCase;
import io.cadencia.application.port.in.correction.RevokeOverrideUseCase;
import io.cadencia.application.port.in.correction.VerifyCycleUseCase;
import io.cadencia.application.service.correction.AuditedChange;
import io.cadencia.application.service.correction.ExcludeCycleService;
import io.cadencia.application.service.correction.IncludeCycleService;
import io.cadencia.application.service.correction.OverrideCycleService;
import io.cadencia.application.service.correction.RevokeOverrideService;
import io.cadencia.application.service.correction.VerifyCycleService;
import java.time.Clock;

/** Builds what people can do to a cycle. */
public final class CorrectionWiring {

  private final Storage storage;
  private final AuditedChange change;

  /**
   * @param clock what the audit trail calls now
   */
  public CorrectionWiring(Storage storage, Clock clock) {
    this.storage = storage;
    this.change =
        new AuditedChange(storage.cycles(), storage.auditLog(), storage.unitOfWork(), clock);
  }

  public OverrideCycleUseCase override() {
    return new OverrideCycleService(change, storage.plant());
  }

  public RevokeOverrideUseCase revoke() {
    return new RevokeOverrideService(change, storage.plant());
  }

  public VerifyCycleUseCase verify() {
    return new VerifyCycleService(change);
  }

  public ExcludeCycleUseCase exclude() {
    return new ExcludeCycleService(change);
  }

  public IncludeCycleUseCase include() {
    return new IncludeCycleService(change);
  }
}
