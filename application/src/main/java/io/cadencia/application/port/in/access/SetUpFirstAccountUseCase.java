package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Password;
import java.util.function.Function;

/** Makes the first local account, an administrator's, and signs it in. Works once. */
public interface SetUpFirstAccountUseCase {

  /**
   * Returns what {@code begin} returned, which is stored together with the account.
   *
   * @throws io.cadencia.domain.access.SetupClosedException if there is no first account to make
   * @throws io.cadencia.domain.access.AccountNameImpossibleException if nobody can be called that
   * @throws io.cadencia.domain.access.PasswordLengthException if the password is too short
   * @throws io.cadencia.domain.access.SetupCodeRefusedException if the code is wrong
   * @throws io.cadencia.domain.access.SignInThrottledException if it was tried too often
   */
  String setUp(Command command);

  /**
   * @param code as it was typed; the console of the server shows it
   * @param peer from which network address
   * @param begin begins a session and returns its token
   */
  record Command(
      String code, String name, Password password, String peer, Function<Identity, String> begin) {}
}
