package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.Snapshot;
import io.cadencia.application.port.out.SnapshotContract;
import io.cadencia.application.port.out.UnitOfWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqliteSnapshotTest extends SnapshotContract {

  @RegisterExtension final TestDatabase database = new TestDatabase();

  @Override
  protected Snapshot snapshot() {
    return database.snapshot();
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return database.unitOfWork();
  }

  @Override
  protected CycleRepository cycles() {
    return database.cycles();
  }

  @Override
  protected PlantRepository plant() {
    return database.plant();
  }

  @Test
  void writing_in_one_is_refused_as_a_mistake() {
    assertThatThrownBy(() -> snapshot().run(() -> cycles().save(aCycle().build())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("write after it");
    assertThat(cycles().newestEvent()).isEmpty();
  }
}
