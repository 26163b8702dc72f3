package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.plant.OperatorId;
import org.junit.jupiter.api.Test;

/** What every {@link OperatorRepository} keeps. Row A-58. */
public abstract class OperatorRepositoryContract {

  protected abstract OperatorRepository operators();

  protected abstract UnitOfWork unitOfWork();

  @Test
  void nobody_is_known_at_first() {
    assertThat(operators().all()).isEmpty();
    assertThat(operators().find(new OperatorId(1))).isEmpty();
    assertThat(operators().findByCode("OP_01")).isEmpty();
  }

  @Test
  void each_gets_a_number_and_they_come_by_code() {
    var second = operators().add("OP_02", "Operaria dos");
    var first = operators().add("OP_01", "Operario ñandú uno");

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(operators().all()).containsExactly(first, second);
    assertThat(operators().find(second.id())).contains(second);
    assertThat(operators().findByCode("OP_01")).contains(first);
    assertThat(operators().findByCode("op_01")).isEmpty();
  }

  @Test
  void a_code_that_somebody_has_is_not_given_again() {
    operators().add("OP_01", "Operario uno");

    assertThatThrownBy(() -> operators().add("OP_01", "Somebody else"))
        .isInstanceOf(RuntimeException.class)
        .hasMessageNotContaining("Somebody else");
    assertThat(operators().all()).hasSize(1);
  }

  @Test
  void work_that_fails_leaves_nobody() {
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          operators().add("OP_01", "Operario uno");
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(operators().all()).isEmpty();
  }
}
