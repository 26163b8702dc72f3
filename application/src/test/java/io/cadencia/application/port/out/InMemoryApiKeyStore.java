package io.cadencia.application.port.out;

import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.ApiKey.Revocation;
import io.cadencia.domain.access.KeyFingerprint;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyId;
import io.cadencia.domain.audit.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Keys in a list that is replaced, never changed. */
public final class InMemoryApiKeyStore implements ApiKeyStore, InMemoryStore {

  private volatile List<ApiKey> keys = List.of();

  @Override
  public List<ApiKey> all() {
    return keys;
  }

  @Override
  public Optional<ApiKey> find(KeyFingerprint fingerprint) {
    return first(key -> key.fingerprint().equals(fingerprint));
  }

  @Override
  public Optional<ApiKey> find(KeyId id) {
    return first(key -> key.id().equals(id));
  }

  @Override
  public Optional<ApiKey> findByName(String name) {
    return first(key -> key.grant().name().equals(name));
  }

  private Optional<ApiKey> first(Predicate<ApiKey> which) {
    return keys.stream().filter(which).findFirst();
  }

  @Override
  public synchronized ApiKey add(
      KeyGrant grant, KeyFingerprint fingerprint, ActorId issuedBy, Instant issuedAt) {
    if (findByName(grant.name()).isPresent() || find(fingerprint).isPresent()) {
      throw new IllegalStateException("name or fingerprint is not free");
    }
    var id = new KeyId(keys.size() + 1);
    var added = new ApiKey(id, grant, fingerprint, issuedBy, issuedAt, null, null);
    keys = Stream.concat(keys.stream(), Stream.of(added)).toList();
    return added;
  }

  @Override
  public void revoke(KeyId id, Revocation revocation) {
    change(id, key -> key.revoked(revocation));
  }

  @Override
  public void touch(KeyId id, Instant at) {
    change(id, key -> key.used(at));
  }

  private synchronized void change(KeyId id, UnaryOperator<ApiKey> how) {
    keys = keys.stream().map(key -> key.id().equals(id) ? how.apply(key) : key).toList();
  }

  @Override
  public Runnable remember() {
    var kept = keys;
    return () -> keys = kept;
  }
}
