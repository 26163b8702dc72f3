package io.cadencia.application.port.in.access;

import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.LocalAccount;
import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.Actor;
import org.jspecify.annotations.Nullable;

/** Sets the password of a local account, or makes the account; ends whatever sessions it had. */
public interface SetPasswordUseCase {

  /**
   * Returns the account as it is now.
   *
   * @throws io.cadencia.domain.access.PasswordLengthException if the password is too short or long
   */
  LocalAccount set(Command command);

  /**
   * @param role null to leave it as it is; a new account is an administrator's then
   */
  record Command(AccountName name, Password password, @Nullable Role role, Actor actor) {}
}
