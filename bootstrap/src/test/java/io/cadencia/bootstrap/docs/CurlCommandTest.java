package io.cadencia.bootstrap.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurlCommandTest {

  private static final Map<String, String> SHELL = Map.of("CADENCIA", "http://127.0.0.1:5000");

  @Test
  void quotes_and_variables_are_read_as_a_shell_reads_them() {
    var command =
        CurlCommand.parse(
            "curl -s -X DELETE -H 'X-Cost: $5 and 6' \"$CADENCIA/api/v1/cycles?limit=2\"", SHELL);

    assertThat(command.method()).isEqualTo("DELETE");
    assertThat(command.headers()).isEqualTo(List.of("X-Cost: $5 and 6"));
    assertThat(command.address()).isEqualTo("http://127.0.0.1:5000/api/v1/cycles?limit=2");
  }

  @Test
  void a_body_makes_it_a_post() {
    var command = CurlCommand.parse("curl -d '{\"name\":\"Ana\"}' $CADENCIA/api", SHELL);

    assertThat(command.method()).isEqualTo("POST");
    assertThat(command.body()).isEqualTo("{\"name\":\"Ana\"}");
  }

  @Test
  void an_option_that_would_be_passed_over_is_refused() {
    assertThatThrownBy(() -> CurlCommand.parse("curl --fail $CADENCIA/api", SHELL))
        .hasMessageContaining("'--fail' is not known");
  }

  @Test
  void a_variable_that_nothing_sets_is_refused() {
    assertThatThrownBy(() -> CurlCommand.parse("curl $ELSEWHERE/api", SHELL))
        .hasMessageContaining("nothing sets $ELSEWHERE");
  }
}
