package io.cadencia.application.service.access;

import io.cadencia.application.port.in.access.ListKeysUseCase;
import io.cadencia.application.port.out.ApiKeyStore;
import java.time.Clock;
import java.util.List;

/** Reads all keys and says of each what it is worth now. */
public final class ListKeysService implements ListKeysUseCase {

  private final ApiKeyStore keys;
  private final Clock clock;

  public ListKeysService(ApiKeyStore keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  @Override
  public List<Listed> list() {
    var now = clock.instant();
    return keys.all().stream().map(key -> new Listed(key, key.worth(now))).toList();
  }
}
