package io.cadencia.domain.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.audit.AuditAct;
import io.cadencia.domain.audit.AuditAction;
import io.cadencia.domain.audit.AuditEntry;
import io.cadencia.domain.audit.AuditHash;
import io.cadencia.domain.audit.AuditHead;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("E-09 the worked example of docs/corrections-and-audit.md")
class AuditWorkedExampleTest {

  private static final StandardHistory STANDARDS =
      StandardHistory.of(
          List.of(new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000))));

  private static final Cycle MEASURED = TestCycles.aCycle().numbered(47_890).build();
  private static final Cycle CORRECTED =
      MEASURED.correctedBy(
          CycleOverride.ofDuration(Duration.ofMillis(17_400)), "aguja rota, máquina 3", STANDARDS);
  private static final Cycle VERIFIED =
      CORRECTED.verifiedBy(
          new Verification(new ActorId("luis"), Instant.parse("2026-01-05T17:10:00.500Z")));

  private static final AuditEntry FIRST =
      AuditEntry.following(
          AuditHead.EMPTY,
          new AuditAct(
              Instant.parse("2026-01-05T17:03:20.000Z"),
              new ActorId("ana"),
              AuditAction.CYCLE_OVERRIDDEN,
              CycleEvidence.subject(MEASURED.id()),
              "aguja rota, máquina 3",
              CycleEvidence.of(MEASURED),
              CycleEvidence.of(CORRECTED)));

  private static final AuditEntry SECOND =
      AuditEntry.following(
          FIRST.asHead(),
          new AuditAct(
              Instant.parse("2026-01-05T17:10:00.500Z"),
              new ActorId("luis"),
              AuditAction.CYCLE_VERIFIED,
              CycleEvidence.subject(MEASURED.id()),
              null,
              CycleEvidence.of(CORRECTED),
              CycleEvidence.of(VERIFIED)));

  @Test
  void is_what_the_program_does() throws IOException {
    var document = Files.readString(Path.of("..", "docs", "corrections-and-audit.md"));

    for (var entry : List.of(FIRST, SECOND)) {
      assertThat(document.lines())
          .contains(new String(AuditHash.canonicalForm(entry), StandardCharsets.UTF_8))
          .contains(entry.hash());
    }
  }
}
