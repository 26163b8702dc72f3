package io.cadencia.adapter.http.access.jwt;

/** A token is not believed. */
public final class TokenRefusedException extends Exception {

  /**
   * @param rule that it broke, in words of this program alone: nothing of the token
   */
  public TokenRefusedException(String rule) {
    super(rule);
  }
}
