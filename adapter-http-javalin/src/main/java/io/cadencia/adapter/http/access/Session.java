package io.cadencia.adapter.http.access;

import io.cadencia.domain.access.Identity;

/**
 * A browser that signed in.
 *
 * @param csrfToken what every write of this session has to name, and no other site can know
 */
public record Session(Identity identity, String csrfToken) {

  /** Without the token: it has no business in a log. */
  @Override
  public String toString() {
    return "Session[identity=" + identity + "]";
  }
}
