package io.cadencia.application.service.access;

import io.cadencia.application.port.out.LocalAccountStore;
import io.cadencia.domain.access.SetupClosedException;
import io.cadencia.domain.access.SetupCode;
import org.jspecify.annotations.Nullable;

/** Whether the first account is still to be made, and by which code. */
final class FirstAccount {

  private final LocalAccountStore accounts;
  private volatile @Nullable SetupCode code;

  /**
   * @param code null where no account is made in this way
   */
  FirstAccount(LocalAccountStore accounts, @Nullable SetupCode code) {
    this.accounts = accounts;
    this.code = code;
  }

  boolean isOpen() {
    return code != null && accounts.isEmpty();
  }

  /**
   * The code that makes it.
   *
   * @throws SetupClosedException if there is an account already, or no code
   */
  SetupCode demandOpen() {
    var open = code;
    if (open == null || !accounts.isEmpty()) {
      throw new SetupClosedException();
    }
    return open;
  }

  /** The code is worth nothing from now on, even if the account is removed. */
  void close() {
    code = null;
  }
}
