package io.cadencia.application.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cadencia.application.port.in.access.TellAccessUseCase.Refusal;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditEntry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-32 the trail is told")
class TellAccessServiceTest {

  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final Identity ANA =
      new Identity(new ActorId("ana@planta.example"), Role.EXECUTIVE, Mechanism.TAILSCALE);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final InMemoryAuditLog trail = new InMemoryAuditLog();
  private final TellAccessService tell =
      new TellAccessService(
          trail,
          new InMemoryUnitOfWork(trail),
          ((InstantSource) now::get).withZone(ZoneOffset.UTC));

  private AuditEntry told() {
    return trail.afterSeq(0, 10).get(0);
  }

  @Test
  void who_signed_in_by_what_and_from_where() {
    tell.signedIn(ANA.asActor(), "100.64.0.7");

    assertThat(told().action()).isEqualTo("signed_in");
    assertThat(told().actor()).isEqualTo("ana@planta.example");
    assertThat(told().subjectKind() + " " + told().subjectId())
        .isEqualTo("account ana@planta.example");
    assertThat(told().after())
        .isEqualTo(
            "{\"by_mechanism\":\"tailscale\",\"by_role\":\"executive\",\"peer\":\"100.64.0.7\"}");
  }

  private void refuse(String peer, int times) {
    for (int i = 0; i < times; i++) {
      tell.refused(new Refusal(null, peer, "listCycles", "UNAUTHENTICATED"));
    }
  }

  @Test
  void who_was_refused_what() {
    tell.refused(new Refusal(ANA.asActor(), "100.64.0.7", "overrideCycle", "FORBIDDEN"));
    assertThat(trail.afterSeq(0, 10)).isEmpty();

    tell.tellRefusals();

    assertThat(told().action()).isEqualTo("access_refused");
    assertThat(told().actor()).isEqualTo("ana@planta.example");
    assertThat(told().subjectKind() + " " + told().subjectId())
        .isEqualTo("operation overrideCycle");
    assertThat(told().after())
        .isEqualTo(
            "{\"by_mechanism\":\"tailscale\",\"by_role\":\"executive\",\"code\":\"FORBIDDEN\","
                + "\"peer\":\"100.64.0.7\",\"times\":1}");
  }

  @Test
  void of_the_same_refusals_once_with_their_number() {
    refuse("192.0.2.7", 1_000);
    refuse("192.0.2.8", 1);

    tell.tellRefusals();
    tell.tellRefusals();

    assertThat(trail.afterSeq(0, 10))
        .extracting(AuditEntry::actor, AuditEntry::after)
        .containsExactly(
            tuple(
                "unknown", "{\"code\":\"UNAUTHENTICATED\",\"peer\":\"192.0.2.7\",\"times\":1000}"),
            tuple("unknown", "{\"code\":\"UNAUTHENTICATED\",\"peer\":\"192.0.2.8\",\"times\":1}"));
  }

  @Test
  void no_more_than_so_many_however_many_addresses_there_are() {
    for (int i = 0; i < 1_000; i++) {
      refuse("peer-" + i, 1);
    }

    tell.tellRefusals();

    var entries = trail.afterSeq(0, 100);
    assertThat(entries).hasSize(RefusalTally.MOST_KINDS + 1);
    assertThat(entries.get(RefusalTally.MOST_KINDS).after()).isEqualTo("{\"times\":980}");
  }

  @Test
  void of_a_page_that_asks_all_night_once_an_hour() {
    for (int second = 0; second < 8 * 3600; second += 5) {
      now.set(NOW.plusSeconds(second));
      refuse("192.0.2.7", 1);
      if (second % 15 == 0) {
        tell.tellRefusals();
      }
    }
    tell.tellAllRefusals();

    var entries = trail.afterSeq(0, 100);
    assertThat(entries).hasSize(9);
    assertThat(entries.get(0).after()).contains("\"times\":1}");
    assertThat(entries.get(1).after()).contains("\"times\":720}");
  }

  @Test
  void nothing_where_nobody_was_refused() {
    tell.tellRefusals();

    assertThat(trail.afterSeq(0, 10)).isEmpty();
  }
}
