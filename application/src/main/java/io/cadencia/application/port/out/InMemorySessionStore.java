package io.cadencia.application.port.out;

import io.cadencia.domain.access.KeptSession;
import io.cadencia.domain.access.SessionFingerprint;
import io.cadencia.domain.access.SessionLifetime;
import io.cadencia.domain.audit.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions that end with the process: those of the development mode, and of tests. */
public final class InMemorySessionStore implements SessionStore {

  private final Map<SessionFingerprint, KeptSession> sessions = new ConcurrentHashMap<>();

  @Override
  public void begin(KeptSession session) {
    sessions.put(session.fingerprint(), session);
  }

  @Override
  public Optional<KeptSession> find(SessionFingerprint fingerprint) {
    return Optional.ofNullable(sessions.get(fingerprint));
  }

  @Override
  public void touch(SessionFingerprint fingerprint, Instant at) {
    sessions.computeIfPresent(fingerprint, (key, session) -> session.used(at));
  }

  @Override
  public void end(SessionFingerprint fingerprint) {
    sessions.remove(fingerprint);
  }

  @Override
  public int endAll(ActorId actor) {
    return forget(
        sessions.values().stream()
            .filter(session -> session.identity().actor().equals(actor))
            .toList());
  }

  @Override
  public int deleteExpired(SessionLifetime lifetime, Instant now, int limit) {
    return forget(
        sessions.values().stream()
            .filter(session -> lifetime.isOver(session, now))
            .limit(limit)
            .toList());
  }

  private int forget(List<KeptSession> gone) {
    gone.forEach(session -> sessions.remove(session.fingerprint()));
    return gone.size();
  }
}
