package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link Snapshot} promises to whoever reads a long report (row A-99). */
public abstract class SnapshotContract {

  protected abstract Snapshot snapshot();

  protected abstract UnitOfWork unitOfWork();

  protected abstract CycleRepository cycles();

  protected abstract PlantRepository plant();

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant());
  }

  private void save(long id) {
    cycles().save(aCycle().numbered(id).build());
  }

  private int stored() {
    return cycles().afterId(CycleFilter.all(), 0, 1000).size();
  }

  /** Waits for the end: a snapshot that held up the writer would never let this return. */
  private void saveElsewhere(long id) {
    CompletableFuture.runAsync(() -> unitOfWork().run(() -> save(id))).join();
  }

  @Test
  void the_answer_of_the_work_is_handed_on() {
    assertThat(snapshot().<String>read(() -> "done")).isEqualTo("done");
  }

  @Test
  void every_read_inside_sees_the_state_of_the_beginning() {
    save(1);
    var counts = new ArrayList<Integer>();

    snapshot()
        .run(
            () -> {
              saveElsewhere(2);
              counts.add(stored());
              saveElsewhere(3);
              counts.add(stored());
            });

    assertThat(counts).containsExactly(1, 1);
    assertThat(stored()).isEqualTo(3);
  }

  @Test
  void the_next_one_sees_what_was_written_meanwhile() {
    snapshot().run(() -> saveElsewhere(1));

    assertThat(snapshot().<Integer>read(this::stored)).isEqualTo(1);
  }

  @Test
  void others_see_what_is_written_while_one_is_read() {
    var seenElsewhere =
        snapshot()
            .<Integer>read(
                () -> {
                  saveElsewhere(1);
                  return CompletableFuture.supplyAsync(this::stored).join();
                });

    assertThat(seenElsewhere).isEqualTo(1);
  }

  @Test
  void one_inside_another_is_part_of_it() {
    var seen =
        snapshot()
            .<Integer>read(
                () -> {
                  saveElsewhere(1);
                  return snapshot().<Integer>read(this::stored);
                });

    assertThat(seen).isZero();
  }

  @Test
  void inside_a_unit_of_work_it_sees_what_that_has_written() {
    var seen =
        unitOfWork()
            .<Integer>execute(
                () -> {
                  save(1);
                  return snapshot().<Integer>read(this::stored);
                });

    assertThat(seen).isEqualTo(1);
  }

  @Test
  void a_failure_is_thrown_on_as_it_is_and_the_next_read_works() {
    var failure = new IllegalStateException("on purpose");

    assertThatThrownBy(
            () ->
                snapshot()
                    .run(
                        () -> {
                          throw failure;
                        }))
        .isSameAs(failure);

    save(1);
    assertThat(snapshot().<Integer>read(this::stored)).isEqualTo(1);
  }
}
