package io.cadencia.application.service.access;

import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.CanonicalText;
import java.time.Instant;

/** What the trail is told of a key: neither it nor its fingerprint. */
final class KeyEntry {

  private KeyEntry() {}

  static AuditAct of(AuditAction action, ApiKey key, Actor actor, Instant now) {
    var grant = key.grant();
    var expiry = grant.expiresAt();
    var told =
        new CanonicalText()
            .with("name", grant.name())
            .with("kind", grant.kind().word())
            .with("permissions", Permission.words(grant.permissions()))
            .with("requests_per_minute", (long) grant.requestsPerMinute())
            .with("expires_at", expiry == null ? null : expiry.toString());
    return new AuditAct(
        now,
        actor.id(),
        action,
        new AuditSubject("key", String.valueOf(key.id().value())),
        null,
        null,
        actor.sign(told).text());
  }
}
