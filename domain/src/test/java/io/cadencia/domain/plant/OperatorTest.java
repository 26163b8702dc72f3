package io.cadencia.domain.plant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-58 an operator")
class OperatorTest {

  private static final OperatorId ID = new OperatorId(7);

  @Test
  void is_written_without_the_name() {
    var operator = new Operator(ID, "OP_007", "Quetzal Canario");

    assertThat(operator.name()).isEqualTo("Quetzal Canario");
    assertThat(operator).hasToString("Operator[id=7, code=OP_007]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "OP_017", "op-1.b", "12345678901234567890123456789012"})
  void has_a_code_of_letters_digits_and_a_few_signs(String code) {
    assertThat(Operator.isCode(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "OP 1", "ÑO", "a/b", "123456789012345678901234567890123"})
  void has_no_other_code(String code) {
    assertThat(Operator.isCode(code)).isFalse();
    assertThatThrownBy(() -> new Operator(ID, code, "Quetzal"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "Quetzal\nCanario", "Quetzal\u0007"})
  void has_a_name_that_can_be_read_and_a_refusal_does_not_repeat_it(String name) {
    assertThatThrownBy(() -> new Operator(ID, "OP_1", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("operator OP_1 has no usable name");
  }

  @Test
  void has_a_name_of_120_characters_at_most() {
    assertThat(Operator.isName("ñ".repeat(120))).isTrue();
    assertThat(Operator.isName("ñ".repeat(121))).isFalse();
  }
}
