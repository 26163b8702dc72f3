package io.cadencia.adapter.http.access.jwt;

import java.time.Duration;

/** The keys of an issuer were never seen, so that nothing can be said about its tokens. */
public final class NoKeysException extends Exception {

  private final Duration retryAfter;

  NoKeysException(Duration retryAfter) {
    super("no keys were ever fetched");
    this.retryAfter = retryAfter;
  }

  /** After which it is worth while to come back; whole seconds, at least one. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
