package io.cadencia.application.service.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.access.TellAccessUseCase.Refusal;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.domain.access.Identity;
import io.cadencia.domain.access.Mechanism;
import io.cadencia.domain.access.Role;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-32 the trail is told")
class TellAccessServiceTest {

  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final Identity ANA =
      new Identity(new ActorId("ana@planta.example"), Role.EXECUTIVE, Mechanism.TAILSCALE);

  private final InMemoryAuditLog trail = new InMemoryAuditLog();
  private final TellAccessService tell =
      new TellAccessService(trail, new InMemoryUnitOfWork(trail), Clock.fixed(NOW, ZoneOffset.UTC));

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

  @Test
  void who_was_refused_what() {
    tell.refused(new Refusal(ANA.asActor(), "100.64.0.7", "overrideCycle", "FORBIDDEN"));

    assertThat(told().action()).isEqualTo("access_refused");
    assertThat(told().actor()).isEqualTo("ana@planta.example");
    assertThat(told().subjectKind() + " " + told().subjectId())
        .isEqualTo("operation overrideCycle");
    assertThat(told().after()).contains("\"code\":\"FORBIDDEN\"", "\"by_role\":\"executive\"");
  }

  @Test
  void that_somebody_was_refused_whom_nobody_knows() {
    tell.refused(new Refusal(null, "192.0.2.7", "listCycles", "UNAUTHENTICATED"));

    assertThat(told().actor()).isEqualTo("unknown");
    assertThat(told().after()).isEqualTo("{\"code\":\"UNAUTHENTICATED\",\"peer\":\"192.0.2.7\"}");
  }
}
