package io.cadencia.adapter.http.access.key;

import io.cadencia.application.port.out.ApiKeyStore;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.KeyId;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the store that keys are used, once in a minute each. */
final class KeyUses {

  private static final Logger LOG = LoggerFactory.getLogger(KeyUses.class);

  private final ApiKeyStore keys;
  private final Set<KeyId> beingTold = ConcurrentHashMap.newKeySet();

  KeyUses(ApiKeyStore keys) {
    this.keys = keys;
  }

  /**
   * Nobody is refused because a use cannot be written down; it is tried again with the next. Of
   * requests at the same time one writes, so that the others do not wait for it.
   */
  void tell(ApiKey key, Instant use) {
    if (!key.isToBeTold(use) || !beingTold.add(key.id())) {
      return;
    }
    try {
      keys.touch(key.id(), use);
    } catch (StorageException e) {
      LOG.warn("the use of key {} was not stored: {}", key.id().value(), e.getMessage());
    } finally {
      beingTold.remove(key.id());
    }
  }
}
