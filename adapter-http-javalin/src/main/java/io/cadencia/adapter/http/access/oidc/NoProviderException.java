package io.cadencia.adapter.http.access.oidc;

import java.time.Duration;

/** The identity provider does not answer, or not as one does. */
final class NoProviderException extends Exception {

  private final Duration retryAfter;

  /**
   * @param rule in words of this program alone, for the log
   */
  NoProviderException(String rule, Duration retryAfter) {
    super(rule);
    this.retryAfter = retryAfter;
  }

  /** After which it is worth while to come back; whole seconds, at least one. */
  Duration retryAfter() {
    return retryAfter;
  }
}
