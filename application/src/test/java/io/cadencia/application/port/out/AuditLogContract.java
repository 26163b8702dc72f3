package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditHash;
import io.cadencia.domain.audit.AuditHead;
import io.cadencia.domain.audit.AuditSubject;
import io.cadencia.domain.audit.AuditVerification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link AuditLog} keeps. Row E-09. */
public abstract class AuditLogContract {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00.123Z");

  protected abstract AuditLog auditLog();

  protected abstract UnitOfWork unitOfWork();

  private static AuditAct act(long cycle, @Nullable String reason) {
    return new AuditAct(
        NOON.plusMillis(cycle),
        new ActorId("engineer"),
        AuditAction.CYCLE_OVERRIDDEN,
        new AuditSubject("cycle", Long.toString(cycle)),
        reason,
        "{\"a\":1}",
        null);
  }

  private void append(long... cycles) {
    LongStream.of(cycles)
        .forEach(cycle -> unitOfWork().execute(() -> auditLog().append(act(cycle, "why"))));
  }

  private static List<Long> seqs(List<AuditEntry> entries) {
    return entries.stream().map(AuditEntry::seq).toList();
  }

  @Nested
  class A_trail_without_entries {

    @Test
    void ends_where_it_begins() {
      assertThat(auditLog().head()).isEqualTo(AuditHead.EMPTY);
      assertThat(auditLog().afterSeq(0, 10)).isEmpty();
    }

    @Test
    void is_replayed_as_a_head_alone() {
      var heads = new ArrayList<AuditHead>();
      var entries = new ArrayList<AuditEntry>();

      auditLog().replay(heads::add, entries::add);

      assertThat(heads).containsExactly(AuditHead.EMPTY);
      assertThat(entries).isEmpty();
    }
  }

  @Nested
  class An_entry {

    @Test
    void follows_the_head_and_becomes_it() {
      append(7, 8);

      var entries = auditLog().afterSeq(0, 10);
      assertThat(seqs(entries)).containsExactly(1L, 2L);
      assertThat(entries.get(0).previousHash()).isEqualTo(AuditHash.GENESIS);
      assertThat(entries.get(1).previousHash()).isEqualTo(entries.get(0).hash());
      assertThat(auditLog().head()).isEqualTo(entries.get(1).asHead());
    }

    @Test
    void is_read_as_it_was_appended() {
      var plain = unitOfWork().execute(() -> auditLog().append(act(7, null)));
      var strange =
          unitOfWork().execute(() -> auditLog().append(act(8, "ñ \u0001 \n 'x' \" 🧵 \u0000 end")));

      assertThat(auditLog().afterSeq(0, 10)).containsExactly(plain, strange);
      assertThat(AuditHash.of(auditLog().afterSeq(1, 1).get(0))).isEqualTo(strange.hash());
    }
  }

  @Nested
  class A_page {

    @Test
    void begins_after_its_cursor_and_stops_at_its_limit() {
      append(1, 2, 3, 4);

      assertThat(seqs(auditLog().afterSeq(1, 2))).containsExactly(2L, 3L);
      assertThat(auditLog().afterSeq(4, 2)).isEmpty();
    }

    @Test
    void of_a_subject_holds_what_is_about_it_alone() {
      append(5, 6, 5, 5);
      var five = new AuditSubject("cycle", "5");

      assertThat(seqs(auditLog().about(five, 0, 10))).containsExactly(1L, 3L, 4L);
      assertThat(seqs(auditLog().about(five, 1, 1))).containsExactly(3L);
      assertThat(auditLog().about(new AuditSubject("stop", "5"), 0, 10)).isEmpty();
    }
  }

  @Nested
  class A_replay {

    @Test
    void brings_the_head_and_then_every_entry_in_order() {
      append(1, 2, 3);
      var verification = new AuditVerification(null);

      auditLog().replay(verification::begin, verification::accept);

      assertThat(verification.report().entries()).isEqualTo(3);
      assertThat(verification.report().isWhole()).isTrue();
    }

    @Test
    void inside_a_unit_of_work_sees_what_it_appended() {
      append(1);
      var seen = new ArrayList<AuditEntry>();

      unitOfWork()
          .run(
              () -> {
                auditLog().append(act(2, null));
                auditLog().replay(head -> assertThat(head.seq()).isEqualTo(2), seen::add);
              });

      assertThat(seqs(seen)).containsExactly(1L, 2L);
    }
  }

  @Nested
  class A_unit_of_work_that_fails {

    @Test
    void leaves_neither_entry_nor_head_behind() {
      append(1);
      var head = auditLog().head();

      assertThatThrownBy(
              () ->
                  unitOfWork()
                      .run(
                          () -> {
                            auditLog().append(act(2, null));
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");

      assertThat(auditLog().head()).isEqualTo(head);
      append(3);
      assertThat(seqs(auditLog().afterSeq(0, 10))).containsExactly(1L, 2L);
    }
  }

  @Test
  void several_writers_at_once_leave_one_whole_chain() throws Exception {
    var pool = Executors.newFixedThreadPool(4);
    for (int i = 0; i < 40; i++) {
      pool.execute(() -> append(1));
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    var verification = new AuditVerification(null);

    auditLog().replay(verification::begin, verification::accept);

    assertThat(verification.report().entries()).isEqualTo(40);
    assertThat(verification.report().faults()).isEmpty();
  }
}
