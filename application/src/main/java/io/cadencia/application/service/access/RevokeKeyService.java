package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.RevokeKeyUseCase;
import io.cadencia.application.port.out.ApiKeyStore;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.access.ApiKey.Revocation;
import io.cadencia.domain.access.KeyNotFoundException;
import io.cadencia.domain.audit.AuditAction;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Takes a key back together with the entry in the trail. */
public final class RevokeKeyService implements RevokeKeyUseCase {

  private final ApiKeyStore keys;
  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final Clock clock;

  public RevokeKeyService(ApiKeyStore keys, AuditLog auditLog, UnitOfWork unitOfWork, Clock clock) {
    this.keys = keys;
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
  }

  @Override
  public void revoke(Command command) {
    unitOfWork.run(
        () -> {
          var id = command.key();
          var key = keys.find(id).orElseThrow(() -> new KeyNotFoundException(id));
          if (key.revocation() == null) {
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            keys.revoke(id, new Revocation(command.actor().id(), now));
            auditLog.append(KeyEntry.of(AuditAction.KEY_REVOKED, key, command.actor(), now));
          }
        });
  }
}
