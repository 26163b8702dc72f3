package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.correction.OverrideCycleUseCase.Command;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.correction.AuditedChange;
import io.cadencia.application.service.correction.OverrideCycleService;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.cycle.CycleOverride;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A-53 cycle and audit row are stored in one transaction")
class CorrectionAtomicityTest {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @BeforeEach
  void one_cycle() {
    TestPlants.lay(database.plant());
    database.cycles().save(aCycle().build());
  }

  private void correct() {
    var change =
        new AuditedChange(
            database.cycles(),
            new SqliteAuditLog(database.get()),
            database.unitOfWork(),
            Clock.fixed(START, ZoneOffset.UTC));
    new OverrideCycleService(change, database.plant())
        .override(
            new Command(
                aCycle().build().id(),
                CycleOverride.ofDuration(Duration.ofSeconds(9)),
                false,
                null,
                Actor.named("ana")));
  }

  @Test
  void both_are_there_afterwards() {
    correct();

    assertThat(TestDatabase.dump(database.get()))
        .contains("status=manual_override", "raw_status=complete", "action=cycle_overridden");
  }

  @Test
  void a_trail_that_takes_no_entry_leaves_every_table_as_it_was() {
    database.get().write(handle -> handle.execute("DELETE FROM audit_head"));
    var before = TestDatabase.dump(database.get());

    assertThatThrownBy(this::correct)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("audit verify");

    assertThat(TestDatabase.dump(database.get())).isEqualTo(before);
  }
}
