package io.cadencia.bootstrap.password;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.bootstrap.cli.UsageException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("B-06 a password in the environment")
class PlainPasswordsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CADENCIA_PASSWORD",
        "CADENCIA_ADMIN_PASSWORD",
        "LBZF_ADMIN_PASSWORD",
        "LBZF_X1_Y_PASSWORD"
      })
  void is_refused_by_its_name_with_the_way_out(String name) {
    assertThatThrownBy(() -> PlainPasswords.demandNone(Map.of("HOME", "/", name, "secreto")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(name)
        .hasMessageContaining("./cadencia passwd")
        .hasMessageNotContaining("secreto");
  }

  @Test
  void of_another_program_is_none_of_our_business() {
    assertThatCode(
            () ->
                PlainPasswords.demandNone(
                    Map.of("PGPASSWORD", "x", "OTHER_PASSWORD", "x", "CADENCIA_MODELS", "x")))
        .doesNotThrowAnyException();
  }
}
