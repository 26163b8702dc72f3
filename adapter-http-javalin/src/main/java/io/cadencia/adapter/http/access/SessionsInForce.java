package io.cadencia.adapter.http.access;

import io.cadencia.application.port.in.access.RecognisePersonUseCase;
import io.cadencia.application.port.in.access.RecognisePersonUseCase.Sighting;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import java.util.Optional;

/**
 * Sessions in which whoever signed in at an identity provider has the role they have now, and not
 * the one they began with.
 */
public final class SessionsInForce implements Sessions {

  private final Sessions sessions;
  private final RecognisePersonUseCase people;

  public SessionsInForce(Sessions sessions, RecognisePersonUseCase people) {
    this.sessions = sessions;
    this.people = people;
  }

  @Override
  public String begin(Identity identity) {
    return sessions.begin(identity);
  }

  @Override
  public Optional<Session> find(String token) {
    return sessions.find(token).map(this::inForce);
  }

  @Override
  public Optional<Session> lookAt(String token) {
    return sessions.lookAt(token).map(this::inForce);
  }

  private Session inForce(Session session) {
    var began = session.identity();
    if (began.mechanism() != Mechanism.OIDC) {
      return session;
    }
    var role = people.recognise(new Sighting(began.actor(), Mechanism.OIDC, null));
    return new Session(new Identity(began.actor(), role, began.mechanism()), session.csrfToken());
  }

  @Override
  public void end(String token) {
    sessions.end(token);
  }
}
