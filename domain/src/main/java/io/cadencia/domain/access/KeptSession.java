package io.cadencia.domain.access;

import java.time.Instant;

/**
 * A browser that signed in, as it is remembered.
 *
 * @param identity who signed in, with the role they had then
 * @param usedAt when it was last used as far as that was told, see {@link SessionLifetime#TOLD};
 *     not before it began
 */
public record KeptSession(
    SessionFingerprint fingerprint, Identity identity, Instant begunAt, Instant usedAt) {

  /**
   * @throws IllegalArgumentException if it was used before it began, or is of a program
   */
  public KeptSession {
    if (!(identity.rights() instanceof Role)) {
      throw new IllegalArgumentException(
          "a session is of a person, was of " + identity.actor().value());
    }
    if (usedAt.isBefore(begunAt)) {
      throw new IllegalArgumentException(
          "a session that began at " + begunAt + " was not used at " + usedAt);
    }
  }

  /** One that begins now. */
  public static KeptSession begin(SessionFingerprint fingerprint, Identity identity, Instant now) {
    return new KeptSession(fingerprint, identity, now, now);
  }

  /** The same, used at the instant; what lies back changes nothing. */
  public KeptSession used(Instant at) {
    return at.isAfter(usedAt) ? new KeptSession(fingerprint, identity, begunAt, at) : this;
  }

  /** Whether the use at this instant is to be told to whoever remembers the session. */
  public boolean isToBeTold(Instant use) {
    return !use.isBefore(usedAt.plus(SessionLifetime.TOLD));
  }
}
