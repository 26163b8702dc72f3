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

/**
 * Which keys programs were given. It never learns a key, only fingerprints; it forgets none; and it
 * does not judge what one is worth. Instants are kept to the millisecond.
 */
public interface ApiKeyStore {

  /** Every key that was ever issued, by number. */
  List<ApiKey> all();

  /** The key of the fingerprint, as it is now: whoever revokes one does so for everybody. */
  Optional<ApiKey> find(KeyFingerprint fingerprint);

  Optional<ApiKey> find(KeyId id);

  Optional<ApiKey> findByName(String name);

  /**
   * Adds a key under the next free number.
   *
   * @param grant by a name that no key has
   */
  ApiKey add(KeyGrant grant, KeyFingerprint fingerprint, ActorId issuedBy, Instant issuedAt);

  /** Takes a key back, if that was not done already. */
  void revoke(KeyId id, Revocation revocation);

  /** Remembers that a key was used; no use is taken back. */
  void touch(KeyId id, Instant at);
}
