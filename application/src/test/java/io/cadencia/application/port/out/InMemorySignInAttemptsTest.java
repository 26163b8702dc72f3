package io.cadencia.application.port.out;

import org.junit.jupiter.api.DisplayName;

@DisplayName("B-05 attempts to sign in, in memory")
class InMemorySignInAttemptsTest extends SignInAttemptsContract {

  private final InMemorySignInAttempts attempts = new InMemorySignInAttempts();

  @Override
  protected SignInAttempts attempts() {
    return attempts;
  }
}
