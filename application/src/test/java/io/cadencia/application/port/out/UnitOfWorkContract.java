package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.cycle.CycleId;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link UnitOfWork} promises to the repositories beside it. */
public abstract class UnitOfWorkContract {

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

  private boolean stored(long id) {
    return cycles().find(new CycleId(id)).isPresent();
  }

  @Test
  void the_answer_of_the_work_is_handed_on() {
    assertThat(unitOfWork().<String>execute(() -> "done")).isEqualTo("done");
  }

  @Test
  void the_work_reads_what_it_has_written() {
    var seen =
        unitOfWork()
            .execute(
                () -> {
                  save(1);
                  return stored(1);
                });

    assertThat(seen).isTrue();
    assertThat(stored(1)).isTrue();
  }

  @Test
  void a_failure_undoes_all_and_is_thrown_on_as_it_is() {
    var failure = new IllegalStateException("on purpose");

    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          save(1);
                          save(2);
                          throw failure;
                        }))
        .isSameAs(failure);

    assertThat(stored(1)).isFalse();
    assertThat(stored(2)).isFalse();
  }

  @Test
  void an_error_undoes_all_as_well() {
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          save(1);
                          throw new AssertionError("on purpose");
                        }))
        .isInstanceOf(AssertionError.class);

    assertThat(stored(1)).isFalse();
  }

  @Test
  void nested_work_is_undone_with_the_work_around_it() {
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          unitOfWork().run(() -> save(1));
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(stored(1)).isFalse();
  }

  @Test
  void nested_work_that_fails_undoes_the_work_around_it() {
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          save(1);
                          unitOfWork()
                              .run(
                                  () -> {
                                    throw new IllegalStateException("on purpose");
                                  });
                        }))
        .hasMessage("on purpose");

    assertThat(stored(1)).isFalse();
  }

  @Test
  void after_a_failure_the_next_work_is_stored() {
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    unitOfWork().run(() -> save(1));

    assertThat(stored(1)).isTrue();
  }

  @Test
  void work_of_several_threads_is_done_one_after_another() throws Exception {
    var threads = 4;
    var pool = Executors.newFixedThreadPool(threads);
    for (int i = 0; i < threads; i++) {
      pool.execute(
          () -> {
            for (int n = 0; n < 25; n++) {
              unitOfWork().run(() -> save(cycles().nextId().value()));
            }
          });
    }
    pool.shutdown();

    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
    assertThat(cycles().afterId(CycleFilter.all(), 0, 200)).hasSize(100);
  }
}
