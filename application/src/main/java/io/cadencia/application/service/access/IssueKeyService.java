package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.IssueKeyUseCase;
import io.cadencia.application.port.out.ApiKeyStore;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.UnitOfWork;
import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.KeyExpiredAtOnceException;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyNameTakenException;
import io.cadencia.domain.access.KeySecret;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAction;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Makes a key, stores its fingerprint, and tells the trail all but the key. */
public final class IssueKeyService implements IssueKeyUseCase {

  private final ApiKeyStore keys;
  private final AuditLog auditLog;
  private final UnitOfWork unitOfWork;
  private final Clock clock;
  private final Supplier<String> secrets;

  /**
   * @param secrets gives 256 fresh random bits in base64url at each call
   */
  public IssueKeyService(
      ApiKeyStore keys,
      AuditLog auditLog,
      UnitOfWork unitOfWork,
      Clock clock,
      Supplier<String> secrets) {
    this.keys = keys;
    this.auditLog = auditLog;
    this.unitOfWork = unitOfWork;
    this.clock = clock;
    this.secrets = secrets;
  }

  @Override
  public Issued issue(Command command) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    check(command.grant(), now);
    var secret = KeySecret.of(command.grant().kind(), secrets.get());
    var key = unitOfWork.execute(() -> add(command.grant(), secret, command.actor(), now));
    return new Issued(key, secret);
  }

  private static void check(KeyGrant grant, Instant now) {
    var end = grant.expiresAt();
    if (end != null && !end.isAfter(now)) {
      throw new KeyExpiredAtOnceException(end);
    }
  }

  private ApiKey add(KeyGrant grant, KeySecret secret, Actor actor, Instant now) {
    if (keys.findByName(grant.name()).isPresent()) {
      throw new KeyNameTakenException(grant.name());
    }
    var key = keys.add(grant, secret.fingerprint(), actor.id(), now);
    auditLog.append(KeyEntry.of(AuditAction.KEY_ISSUED, key, actor, now));
    return key;
  }
}
