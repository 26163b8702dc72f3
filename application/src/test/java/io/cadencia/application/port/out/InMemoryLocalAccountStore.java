package io.cadencia.application.port.out;

import io.cadencia.domain.access.AccountName;
import io.cadencia.domain.access.LocalAccount;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Accounts in a map that is replaced, never changed. */
public final class InMemoryLocalAccountStore implements LocalAccountStore, InMemoryStore {

  private volatile Map<AccountName, LocalAccount> accounts = Map.of();

  @Override
  public Optional<LocalAccount> find(AccountName name) {
    return Optional.ofNullable(accounts.get(name));
  }

  @Override
  public boolean isEmpty() {
    return accounts.isEmpty();
  }

  @Override
  public synchronized void save(LocalAccount account) {
    var more = new HashMap<>(accounts);
    more.put(account.name(), account);
    accounts = Map.copyOf(more);
  }

  @Override
  public synchronized boolean remove(AccountName name) {
    var fewer = new HashMap<>(accounts);
    boolean found = fewer.remove(name) != null;
    accounts = Map.copyOf(fewer);
    return found;
  }

  @Override
  public Runnable remember() {
    var kept = accounts;
    return () -> accounts = kept;
  }
}
