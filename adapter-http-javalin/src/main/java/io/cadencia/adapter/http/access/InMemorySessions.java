package io.cadencia.adapter.http.access;

import io.cadencia.application.port.out.InMemorySessionStore;
import io.cadencia.application.port.out.SessionStore;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.SessionLifetime;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Sessions that end with the process: those of the development mode. */
public final class InMemorySessions implements Sessions {

  /** A demonstration may stand for days, and nobody wants to sign in after every night. */
  static final SessionLifetime LIFETIME =
      new SessionLifetime(Duration.ofHours(12), Duration.ofDays(7));

  private final SessionStore store = new InMemorySessionStore();
  private final Sessions sessions;

  /**
   * @param clock the wall's: a browser does not grow old faster than its user
   * @param secrets gives a fresh secret at each call, such as {@link SecretSupplier}
   */
  public InMemorySessions(Clock clock, Supplier<String> secrets) {
    this.sessions = new StoredSessions(store, LIFETIME, clock, secrets);
  }

  /** For whoever ends the sessions of somebody. */
  public SessionStore store() {
    return store;
  }

  @Override
  public String begin(Identity identity) {
    return sessions.begin(identity);
  }

  @Override
  public Optional<Session> find(String token) {
    return sessions.find(token);
  }

  @Override
  public Optional<Session> lookAt(String token) {
    return sessions.lookAt(token);
  }

  @Override
  public void end(String token) {
    sessions.end(token);
  }
}
