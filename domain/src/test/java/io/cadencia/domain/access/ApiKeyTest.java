package io.cadencia.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.access.ApiKey.Revocation;
import io.cadencia.domain.access.ApiKey.Worth;
import io.cadencia.domain.audit.ActorId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-95 a key")
class ApiKeyTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final ActorId BOSS = new ActorId("jefa@planta.example");
  private static final Revocation TAKEN = new Revocation(BOSS, NOON);

  private static ApiKey key(@Nullable Instant expiry) {
    var secret = KeySecret.of(KeyKind.EXPORT, "a".repeat(43));
    return new ApiKey(
        new KeyId(7),
        grant("tableau", Set.of(Permission.READ_CYCLES), 120, expiry),
        secret.fingerprint(),
        BOSS,
        NOON,
        null,
        null);
  }

  private static KeyGrant grant(
      String name, Set<Permission> permissions, int perMinute, @Nullable Instant expiry) {
    return new KeyGrant(name, KeyKind.EXPORT, permissions, perMinute, expiry);
  }

  @Test
  void asks_under_its_name_and_with_what_it_was_given() {
    var identity = key(null).identity();

    assertThat(identity.actor()).isEqualTo(new ActorId("key:tableau"));
    assertThat(identity.mechanism()).isEqualTo(Mechanism.KEY);
    assertThat(identity.rights())
        .isEqualTo(
            new Scope("export", Set.of(Permission.READ_OWN_IDENTITY, Permission.READ_CYCLES)));
  }

  @Test
  void is_worth_something_until_it_expires() {
    var key = key(NOON.plusMillis(1));

    assertThat(key.worth(NOON)).isEqualTo(Worth.ACTIVE);
    assertThat(key.worth(NOON.plusMillis(1))).isEqualTo(Worth.EXPIRED);
    assertThat(key(null).worth(Instant.MAX)).isEqualTo(Worth.ACTIVE);
  }

  @Test
  void is_worth_nothing_once_it_was_taken_back_also_by_a_clock_set_back() {
    var key = key(null).revoked(TAKEN);

    assertThat(key.worth(NOON.minusSeconds(3600))).isEqualTo(Worth.REVOKED);
    assertThat(key.revoked(new Revocation(new ActorId("otra@planta.example"), NOON)))
        .isEqualTo(key);
  }

  @Test
  void has_its_use_told_once_a_minute() {
    assertThat(key(null).isToBeTold(NOON)).isTrue();
    assertThat(key(null).used(NOON).isToBeTold(NOON.plusMillis(59_999))).isFalse();
    assertThat(key(null).used(NOON).isToBeTold(NOON.plusSeconds(60))).isTrue();
    assertThat(key(null).used(NOON).used(NOON.minusSeconds(1)).usedAt()).isEqualTo(NOON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Casa", "-casa", "ca sa", "casa\n", "jefa@planta.example", "ca:sa"})
  void has_a_plain_name(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> grant(name, Set.of(), 120, null));
    assertThat(KeyGrant.isName("a".repeat(40))).isTrue();
    assertThat(KeyGrant.isName("a".repeat(41))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 6001})
  void may_ask_so_often_and_no_oftener(int perMinute) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> grant("casa", Set.of(), perMinute, null))
        .withMessageContaining("1 to 6000");
  }

  @Test
  @DisplayName("C-50 a key never holds what is not of its kind")
  void never_holds_what_is_not_of_its_kind() {
    assertThatThrownBy(() -> grant("casa", Set.of(Permission.READ_INTEGRATION), 120, null))
        .isInstanceOf(BeyondKindException.class)
        .hasMessageContainingAll("export", "read_integration", "read_plant, read_efficiency");
  }

  @Test
  @DisplayName("C-50 there is no key of a kind that has no use")
  void is_of_no_kind_that_has_no_use() {
    assertThatThrownBy(() -> new KeyGrant("casa", KeyKind.MCP, Set.of(), 120, null))
        .isInstanceOf(NoSurfaceException.class)
        .hasMessageContaining("no such surface yet");
  }
}
