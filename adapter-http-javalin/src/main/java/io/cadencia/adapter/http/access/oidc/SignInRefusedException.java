package io.cadencia.adapter.http.access.oidc;

import io.cadencia.adapter.http.error.Fault;

/** Somebody could not be signed in. */
final class SignInRefusedException extends Exception {

  private final Fault fault;

  /**
   * @param fault as the browser is told
   * @param rule that was broken, in words of this program alone, for the log
   */
  SignInRefusedException(Fault fault, String rule) {
    super(rule);
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
