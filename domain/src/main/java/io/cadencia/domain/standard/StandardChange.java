package io.cadencia.domain.standard;

import java.time.Instant;

/**
 * What was said about the standard of a workstation: either that it has one from a moment on, or
 * that it has none any more. Of several changes from the same moment the one of the greatest number
 * holds.
 */
public sealed interface StandardChange permits StandardVersion, StandardWithdrawal {

  /** Counts up from 1 per workstation, in the order in which the changes were given. */
  int number();

  /** First instant at which it is in force. */
  Instant validFrom();

  StandardSource source();
}
