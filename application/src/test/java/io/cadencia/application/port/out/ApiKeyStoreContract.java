package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.access.ApiKey;
import io.cadencia.domain.access.ApiKey.Revocation;
import io.cadencia.domain.access.KeyFingerprint;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyId;
import io.cadencia.domain.access.KeyKind;
import io.cadencia.domain.access.KeySecret;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.audit.ActorId;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ApiKeyStore} keeps. */
public abstract class ApiKeyStoreContract {

  protected static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  protected static final ActorId BOSS = new ActorId("jefa@planta.example");

  private static final Revocation TAKEN = new Revocation(BOSS, NOON.plusMillis(5001));

  protected abstract ApiKeyStore keys();

  /** A key of the kind; another letter makes another key. */
  protected static KeySecret secret(KeyKind kind, char letter) {
    return KeySecret.of(kind, String.valueOf(letter).repeat(43));
  }

  protected static KeyFingerprint fingerprint(char letter) {
    return secret(KeyKind.EXPORT, letter).fingerprint();
  }

  protected static KeyGrant grant(String name) {
    return new KeyGrant(name, KeyKind.EXPORT, KeyKind.EXPORT.permissions(), 120, null);
  }

  protected final ApiKey add(String name, char letter) {
    return keys().add(grant(name), fingerprint(letter), BOSS, NOON);
  }

  @Test
  void knows_no_key_that_was_never_issued() {
    add("one", 'a');

    assertThat(keys().find(fingerprint('b'))).isEmpty();
    assertThat(keys().find(new KeyId(9))).isEmpty();
    assertThat(keys().findByName("On")).isEmpty();
    assertThat(keys().findByName("one ")).isEmpty();
  }

  @Test
  void numbers_keys_and_gives_each_back_as_it_was_issued() {
    var grant =
        new KeyGrant(
            "casa", KeyKind.INTEGRATION, KeyKind.INTEGRATION.permissions(), 1, NOON.plusMillis(1));
    var one = add("one", 'a');
    var other = keys().add(grant, fingerprint('b'), BOSS, NOON.plusMillis(7));

    assertThat(other)
        .isEqualTo(
            new ApiKey(
                new KeyId(2), grant, fingerprint('b'), BOSS, NOON.plusMillis(7), null, null));
    assertThat(keys().all()).containsExactly(one, other);
    assertThat(keys().find(other.fingerprint())).contains(other);
    assertThat(keys().find(one.id())).contains(one);
    assertThat(keys().findByName("casa")).contains(other);
  }

  @Test
  void keeps_exactly_the_permissions_that_were_given() {
    var grant = new KeyGrant("few", KeyKind.EXPORT, Set.of(Permission.READ_CYCLES), 120, null);

    var key = keys().add(grant, fingerprint('a'), BOSS, NOON);

    assertThat(keys().find(key.fingerprint()).orElseThrow().grant().permissions())
        .containsExactly(Permission.READ_OWN_IDENTITY, Permission.READ_CYCLES);
  }

  @Test
  void gives_a_name_once_and_a_key_once() {
    var key = add("one", 'a');
    keys().revoke(key.id(), TAKEN);

    assertThatThrownBy(() -> add("one", 'b')).isInstanceOf(RuntimeException.class);
    assertThatThrownBy(() -> add("other", 'a')).isInstanceOf(RuntimeException.class);
    assertThat(keys().all()).hasSize(1);
  }

  @Test
  void takes_back_one_key_and_no_other() {
    var one = add("one", 'a');
    var other = add("other", 'b');

    keys().revoke(one.id(), TAKEN);
    keys().revoke(new KeyId(9), TAKEN);

    assertThat(keys().find(one.fingerprint())).contains(one.revoked(TAKEN));
    assertThat(keys().find(other.fingerprint())).contains(other);
  }

  @Test
  void remembers_who_took_a_key_back_first() {
    var key = add("one", 'a');

    keys().revoke(key.id(), TAKEN);
    keys().revoke(key.id(), new Revocation(new ActorId("otra@planta.example"), NOON));

    assertThat(keys().find(key.id()).orElseThrow().revocation()).isEqualTo(TAKEN);
  }

  @Test
  void remembers_the_latest_use_of_a_key_and_of_no_other() {
    var one = add("one", 'a');
    var other = add("other", 'b');

    keys().touch(one.id(), NOON.plusMillis(90_001));
    keys().touch(one.id(), NOON.plusSeconds(60));
    keys().touch(new KeyId(9), NOON);

    assertThat(keys().find(one.id())).contains(one.used(NOON.plusMillis(90_001)));
    assertThat(keys().find(other.id())).contains(other);
  }
}
