package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Password;
import java.util.function.Function;

/** Lets somebody in by the name and the password of a local account; needs no network. */
public interface SignInLocallyUseCase {

  /**
   * Returns what {@code begin} returned, which is stored together with the entry in the trail.
   *
   * @throws io.cadencia.domain.access.SignInRefusedException if name or password is wrong
   * @throws io.cadencia.domain.access.SignInThrottledException if it was tried too often
   */
  String signIn(Command command);

  /**
   * @param name as it was typed
   * @param peer from which network address
   * @param begin begins a session and returns its token
   */
  record Command(String name, Password password, String peer, Function<Identity, String> begin) {}
}
