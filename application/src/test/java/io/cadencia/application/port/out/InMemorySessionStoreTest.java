package io.cadencia.application.port.out;

import org.junit.jupiter.api.DisplayName;

@DisplayName("B-02, B-04 sessions in memory")
class InMemorySessionStoreTest extends SessionStoreContract {

  private final InMemorySessionStore sessions = new InMemorySessionStore();

  @Override
  protected SessionStore sessions() {
    return sessions;
  }
}
