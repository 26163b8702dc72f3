package io.cadencia.domain.access;

import java.time.Instant;

/**
 * Somebody who signs in on this box with a name and a password, whatever else is out of reach.
 *
 * @param passwordSetAt when the password was set, to the millisecond
 */
public record LocalAccount(
    AccountName name, PasswordHash password, Role role, Instant passwordSetAt) {

  /** The same password, computed anew. */
  public LocalAccount rehashed(PasswordHash newer) {
    return new LocalAccount(name, newer, role, passwordSetAt);
  }

  /** Who they are once they signed in. */
  public Identity identity() {
    return new Identity(name.actor(), role, Mechanism.LOCAL);
  }
}
