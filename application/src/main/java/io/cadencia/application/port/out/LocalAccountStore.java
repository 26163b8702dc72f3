package io.cadencia.application.port.out;

import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.LocalAccount;
import java.util.Optional;

/** Who may sign in with a name and a password. Instants are kept to the millisecond. */
public interface LocalAccountStore {

  Optional<LocalAccount> find(AccountName name);

  /** Whether there is none at all. */
  boolean isEmpty();

  /** Keeps the account, in place of one of the same name. */
  void save(LocalAccount account);

  /** Returns whether there was one to remove. */
  boolean remove(AccountName name);
}
