package io.cadencia.application.service.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase.Query;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditFault.Kind;
import io.cadencia.domain.audit.AuditSubject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Row E-09. */
class AuditServicesTest {

  private static final AuditSubject ONE = new AuditSubject("cycle", "1");

  private final InMemoryAuditLog auditLog = new InMemoryAuditLog();
  private final ReadAuditTrailService reading = new ReadAuditTrailService(auditLog);
  private final VerifyAuditTrailService verification = new VerifyAuditTrailService(auditLog);

  private void append(String cycle) {
    auditLog.append(
        new AuditAct(
            Instant.EPOCH,
            new ActorId("ana"),
            AuditAction.CYCLE_VERIFIED,
            new AuditSubject("cycle", cycle),
            null,
            null,
            null));
  }

  @Test
  void a_page_says_where_the_next_one_begins_and_whether_there_is_one() {
    append("1");
    append("2");
    append("1");

    var first = reading.read(new Query(null, 0, 2));
    assertThat(first.items()).extracting(AuditEntry::seq).containsExactly(1L, 2L);
    assertThat(first.hasMore()).isTrue();
    assertThat(first.nextAfter()).isEqualTo(2);

    var last = reading.read(new Query(null, 2, 2));
    assertThat(last.items()).extracting(AuditEntry::seq).containsExactly(3L);
    assertThat(last.hasMore()).isFalse();

    var none = reading.read(new Query(null, 3, 2));
    assertThat(none.items()).isEmpty();
    assertThat(none.nextAfter()).isEqualTo(3);
  }

  @Test
  void a_page_of_one_cycle_holds_what_was_done_to_it() {
    append("1");
    append("2");
    append("1");

    var page = reading.read(new Query(ONE, 0, 500));

    assertThat(page.items()).extracting(AuditEntry::seq).containsExactly(1L, 3L);
  }

  @Test
  void a_query_that_makes_no_sense_is_refused() {
    assertThatThrownBy(() -> new Query(null, 0, 0)).hasMessageContaining("was 0");
    assertThatThrownBy(() -> new Query(null, 0, 501)).hasMessageContaining("was 501");
    assertThatThrownBy(() -> new Query(null, -1, 1)).hasMessageContaining("was -1");
  }

  @Test
  void a_trail_is_whole_and_holds_the_heads_it_had() {
    append("1");
    var noted = auditLog.head().hash();
    append("2");

    assertThat(verification.verify(null).isWhole()).isTrue();
    assertThat(verification.verify(noted).isWhole()).isTrue();
    assertThat(verification.verify("f".repeat(64)).faults())
        .extracting(fault -> fault.kind())
        .containsExactly(Kind.EXPECTED_HASH_MISSING);
  }
}
