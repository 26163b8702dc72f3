package io.cadencia.application.port.out;

import io.cadencia.domain.access.NameMark;
import io.cadencia.domain.access.SignInSource;
import java.time.Instant;
import java.util.List;

/**
 * The attempts to sign in of the last minutes. An attempt counts as a failure of its name until it
 * is known to be good. Instants are kept to the millisecond.
 */
public interface SignInAttempts {

  /** Counts an attempt by its source alone; returns its number. */
  long add(SignInSource source, Instant at);

  /** Counts an attempt by its source and as a failure of a name; returns its number. */
  long add(SignInSource source, NameMark name, Instant at);

  /** When attempts came from there, newest first, after the instant. */
  List<Instant> from(SignInSource source, Instant after, int limit);

  /** When attempts under the name failed, newest first, after the instant. */
  List<Instant> failuresOf(NameMark name, Instant after, int limit);

  /** The attempt was good: it is no failure of its name any more. */
  void succeeded(long attempt);

  /** The attempt came to nothing and does not count at all. */
  void remove(long attempt);

  /** Forgets the attempts of a source; returns how many there were. */
  int forget(SignInSource source);

  /** Forgets the failures of a name; returns how many there were. */
  int forget(NameMark name);

  /** Forgets all attempts; returns how many there were. */
  int forgetAll();

  /**
   * Forgets attempts up to the instant.
   *
   * @param limit how many at most, so that the transaction stays short
   */
  void deleteUntil(Instant until, int limit);
}
