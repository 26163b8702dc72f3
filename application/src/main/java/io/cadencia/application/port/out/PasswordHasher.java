package io.cadencia.application.port.out;

import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.PasswordHash;

/** Computes what is kept of passwords; slow, and hungry for memory, so that guessing is too. */
public interface PasswordHasher {

  /** With a salt of its own at each call. */
  PasswordHash hash(Password password);

  /** Takes as long whether it is right or not; false for a hash of a kind that is not known. */
  boolean matches(Password password, PasswordHash hash);

  /** A hash that no password matches, and that costs what a fresh one costs. */
  PasswordHash decoy();

  /** Whether it would be computed otherwise today. */
  boolean isOutdated(PasswordHash hash);
}
