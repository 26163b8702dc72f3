package io.cadencia.adapter.http.json;

import org.jspecify.annotations.Nullable;

/**
 * What a page may offer to somebody who is not known, of the API.
 *
 * @param oidc an identity provider, or null
 */
public record WaysInJson(boolean local, boolean setup, @Nullable Provider oidc) {

  /**
   * @param address where signing in begins, on this server
   */
  public record Provider(String name, String address) {}
}
