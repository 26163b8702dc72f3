package io.cadencia.application.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.access.IssueKeyUseCase;
import io.cadencia.application.port.in.access.ListKeysUseCase.Listed;
import io.cadencia.application.port.in.access.RevokeKeyUseCase;
import io.cadencia.application.port.out.InMemoryApiKeyStore;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.domain.access.ApiKey.Revocation;
import io.cadencia.domain.access.ApiKey.Worth;
import io.cadencia.domain.access.KeyExpiredAtOnceException;
import io.cadencia.domain.access.KeyGrant;
import io.cadencia.domain.access.KeyId;
import io.cadencia.domain.access.KeyKind;
import io.cadencia.domain.access.KeyNameTakenException;
import io.cadencia.domain.access.KeyNotFoundException;
import io.cadencia.domain.access.Permission;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-95 C-50 keys")
class KeyServicesTest {

  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final Actor BOSS =
      new Actor(new ActorId("jefa@planta.example"), Role.ADMIN.word(), "local");

  private final InMemoryApiKeyStore keys = new InMemoryApiKeyStore();
  private final InMemoryAuditLog trail = new InMemoryAuditLog();
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork(trail, keys);
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final AtomicInteger made = new AtomicInteger();
  private final IssueKeyService issuing =
      new IssueKeyService(
          keys, trail, unitOfWork, clock, () -> "%043d".formatted(made.incrementAndGet()));
  private final RevokeKeyService revoking = new RevokeKeyService(keys, trail, unitOfWork, clock);
  private final ListKeysService listing = new ListKeysService(keys, clock);

  private IssueKeyUseCase.Issued issue(String name, @Nullable Instant expiry) {
    var grant = new KeyGrant(name, KeyKind.EXPORT, Set.of(Permission.READ_CYCLES), 120, expiry);
    return issuing.issue(new IssueKeyUseCase.Command(grant, BOSS));
  }

  private void revoke(int id) {
    revoking.revoke(new RevokeKeyUseCase.Command(new KeyId(id), BOSS));
  }

  @Test
  void are_shown_once_and_known_by_their_fingerprint_afterwards() {
    var issued = issue("tableau", null);

    assertThat(issued.secret().text()).startsWith("cadx_" + "0".repeat(42) + "1");
    assertThat(keys.find(issued.secret().fingerprint())).contains(issued.key());
    assertThat(issued.key().issuedBy()).isEqualTo(BOSS.id());
    assertThat(issued.key().issuedAt()).isEqualTo(NOW);
  }

  @Test
  void are_told_to_the_trail_without_any_mark_of_them() {
    var issued = issue("tableau", NOW.plusSeconds(60));

    var entry = trail.afterSeq(0, 10).get(0);
    assertThat(entry.action()).isEqualTo("key_issued");
    assertThat(entry.subjectKind() + " " + entry.subjectId()).isEqualTo("key 1");
    assertThat(entry.after())
        .isEqualTo(
            "{\"by_mechanism\":\"local\",\"by_role\":\"admin\","
                + "\"expires_at\":\"2026-01-05T12:01:00Z\",\"kind\":\"export\","
                + "\"name\":\"tableau\",\"permissions\":\"read_own_identity, read_cycles\","
                + "\"requests_per_minute\":120}");
    assertThat(entry.toString())
        .doesNotContain(issued.secret().text(), issued.secret().fingerprint().value());
  }

  @Test
  void have_a_name_that_none_ever_had() {
    issue("tableau", null);
    revoke(1);

    assertThatThrownBy(() -> issue("tableau", null))
        .isInstanceOf(KeyNameTakenException.class)
        .hasMessageContaining("tableau");
    assertThat(keys.all()).hasSize(1);
  }

  @Test
  void expire_later_than_now() {
    assertThatThrownBy(() -> issue("tableau", NOW)).isInstanceOf(KeyExpiredAtOnceException.class);
    assertThat(issue("tableau", NOW.plusMillis(1)).key().grant().expiresAt())
        .isEqualTo(NOW.plusMillis(1));
  }

  @Test
  void are_taken_back_once_and_the_trail_tells_by_whom() {
    issue("tableau", null);

    revoke(1);
    revoke(1);

    assertThat(keys.find(new KeyId(1)).orElseThrow().revocation())
        .isEqualTo(new Revocation(BOSS.id(), NOW));
    assertThat(trail.afterSeq(0, 10))
        .extracting(entry -> entry.action() + " by " + entry.actor())
        .containsExactly("key_issued by jefa@planta.example", "key_revoked by jefa@planta.example");
  }

  @Test
  void that_are_not_there_cannot_be_taken_back() {
    assertThatThrownBy(() -> revoke(7)).isInstanceOf(KeyNotFoundException.class);
    assertThat(trail.afterSeq(0, 10)).isEmpty();
  }

  @Test
  void are_listed_with_what_they_are_worth() {
    issue("good", null);
    issue("gone", null);
    revoke(2);

    assertThat(listing.list())
        .extracting(Listed::worth)
        .containsExactly(Worth.ACTIVE, Worth.REVOKED);
  }
}
