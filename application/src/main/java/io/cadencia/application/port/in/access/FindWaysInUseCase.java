package io.cadencia.application.port.in.access;

/** Tells a page what it may offer to somebody who is not known yet. */
public interface FindWaysInUseCase {

  Ways ways();

  /**
   * @param local whether there is an account with a password
   * @param setup whether the first one can be made by a code
   */
  record Ways(boolean local, boolean setup) {}
}
