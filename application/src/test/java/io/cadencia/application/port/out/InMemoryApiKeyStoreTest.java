package io.cadencia.application.port.out;

import org.junit.jupiter.api.DisplayName;

@DisplayName("A-95 keys in memory")
class InMemoryApiKeyStoreTest extends ApiKeyStoreContract {

  private final InMemoryApiKeyStore keys = new InMemoryApiKeyStore();

  @Override
  protected ApiKeyStore keys() {
    return keys;
  }
}
