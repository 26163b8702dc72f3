package io.cadencia.domain.access;

import io.cadencia.domain.audit.ActorId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that a program was given. The key itself is known to the program alone.
 *
 * @param revocation who took it back, or null
 * @param usedAt when it was last used as far as that was told, see {@link #TOLD}; null if never
 */
public record ApiKey(
    KeyId id,
    KeyGrant grant,
    KeyFingerprint fingerprint,
    ActorId issuedBy,
    Instant issuedAt,
    @Nullable Revocation revocation,
    @Nullable Instant usedAt) {

  /** The use of a key is told no more often: it costs a write. */
  public static final Duration TOLD = Duration.ofMinutes(1);

  /** What a key is worth at a moment. */
  public enum Worth {
    ACTIVE,
    EXPIRED,
    REVOKED
  }

  public record Revocation(ActorId by, Instant at) {}

  public Worth worth(Instant now) {
    if (revocation != null) {
      return Worth.REVOKED;
    }
    var end = grant.expiresAt();
    return end == null || now.isBefore(end) ? Worth.ACTIVE : Worth.EXPIRED;
  }

  /** Who asks by it. */
  public Identity identity() {
    return new Identity(
        new ActorId("key:" + grant.name()),
        new Scope(grant.kind().word(), grant.permissions()),
        Mechanism.KEY);
  }

  /** The same, taken back; who did so first did it. */
  public ApiKey revoked(Revocation taken) {
    return revocation == null
        ? new ApiKey(id, grant, fingerprint, issuedBy, issuedAt, taken, usedAt)
        : this;
  }

  /** The same, used at the instant; what lies back changes nothing. */
  public ApiKey used(Instant at) {
    return usedAt == null || at.isAfter(usedAt)
        ? new ApiKey(id, grant, fingerprint, issuedBy, issuedAt, revocation, at)
        : this;
  }

  /** Whether the use at this instant is to be told to whoever remembers the key. */
  public boolean isToBeTold(Instant use) {
    return usedAt == null || !use.isBefore(usedAt.plus(TOLD));
  }
}
