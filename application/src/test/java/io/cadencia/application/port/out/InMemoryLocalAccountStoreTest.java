package io.cadencia.application.port.out;

import org.junit.jupiter.api.DisplayName;

@DisplayName("A-34 local accounts in memory")
class InMemoryLocalAccountStoreTest extends LocalAccountStoreContract {

  private final InMemoryLocalAccountStore accounts = new InMemoryLocalAccountStore();

  @Override
  protected LocalAccountStore accounts() {
    return accounts;
  }
}
