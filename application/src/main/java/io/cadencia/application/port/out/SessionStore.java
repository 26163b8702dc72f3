package io.cadencia.application.port.out;

import io.cadencia.domain.access.KeptSession;
import io.cadencia.domain.access.SessionFingerprint;
import io.cadencia.domain.access.SessionLifetime;
import io.cadencia.domain.audit.ActorId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which browsers signed in. It never learns a token, only fingerprints; and it does not judge
 * whether a session has ended. Instants are kept to the millisecond.
 */
public interface SessionStore {

  /** Keeps a session beside those there are. */
  void begin(KeptSession session);

  /** The session of the fingerprint, be it over or not; empty if it was ended or never begun. */
  Optional<KeptSession> find(SessionFingerprint fingerprint);

  /** Remembers that a session was used; one that is gone stays so, and no use is taken back. */
  void touch(SessionFingerprint fingerprint, Instant at);

  /** Forgets a session, if it is there. */
  void end(SessionFingerprint fingerprint);

  /**
   * Forgets every session of somebody.
   *
   * @return how many there were
   */
  int endAll(ActorId actor);

  /**
   * Forgets sessions that are over.
   *
   * @param limit how many at most, so that the transaction stays short
   * @return how many were forgotten
   */
  int deleteExpired(SessionLifetime lifetime, Instant now, int limit);
}
