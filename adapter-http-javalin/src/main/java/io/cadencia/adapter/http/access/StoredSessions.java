package io.cadencia.adapter.http.access;

import io.cadencia.application.port.out.SessionStore;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.KeptSession;
import io.cadencia.domain.access.SessionFingerprint;
import io.cadencia.domain.access.SessionLifetime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions that live as long as they may, and where a store keeps them. */
public final class StoredSessions implements Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(StoredSessions.class);

  /** How many that are over are forgotten at each sign-in: more than one sign-in leaves behind. */
  static final int FORGOTTEN_AT_ONCE = 100;

  private final SessionStore store;
  private final SessionLifetime lifetime;
  private final Clock clock;
  private final Supplier<String> secrets;
  private final Set<SessionFingerprint> beingTold = ConcurrentHashMap.newKeySet();

  /**
   * @param clock the wall's: a browser does not grow old faster than its user
   * @param secrets gives a fresh secret at each call, such as {@link SecretSupplier}
   */
  public StoredSessions(
      SessionStore store, SessionLifetime lifetime, Clock clock, Supplier<String> secrets) {
    this.store = store;
    this.lifetime = lifetime;
    this.clock = clock;
    this.secrets = secrets;
  }

  @Override
  public String begin(Identity identity) {
    var now = clock.instant();
    store.deleteExpired(lifetime, now, FORGOTTEN_AT_ONCE);
    var token = secrets.get();
    store.begin(KeptSession.begin(SessionFingerprint.of(token), identity, now));
    return token;
  }

  @Override
  public Optional<Session> find(String token) {
    var now = clock.instant();
    var kept = kept(token, now);
    kept.filter(session -> session.isToBeTold(now)).ifPresent(session -> tell(session, now));
    return kept.map(session -> session(session, token));
  }

  @Override
  public Optional<Session> lookAt(String token) {
    return kept(token, clock.instant()).map(session -> session(session, token));
  }

  private Optional<KeptSession> kept(String token, Instant now) {
    return store
        .find(SessionFingerprint.of(token))
        .filter(session -> !lifetime.isOver(session, now));
  }

  private static Session session(KeptSession kept, String token) {
    return new Session(kept.identity(), CsrfToken.of(token));
  }

  /**
   * Nobody is refused because a use cannot be written down; it is tried again with the next. Of
   * requests at the same time one writes, so that the others do not wait for it.
   */
  private void tell(KeptSession session, Instant use) {
    if (!beingTold.add(session.fingerprint())) {
      return;
    }
    try {
      store.touch(session.fingerprint(), use);
    } catch (StorageException e) {
      LOG.warn("the use of a session was not stored, it may end too early: {}", e.getMessage());
    } finally {
      beingTold.remove(session.fingerprint());
    }
  }

  @Override
  public void end(String token) {
    store.end(SessionFingerprint.of(token));
  }
}
