package io.cadencia.bootstrap.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.domain.access.Password;
import io.cadencia.domain.access.PasswordLengthException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A-34 B-06 a password that is typed")
class TypedPasswordTest {

  private static final String GOOD = "contraseña larga";

  private final List<String> asked = new ArrayList<>();

  private TypedPassword onATerminal(String... answers) {
    Iterator<String> given = List.of(answers).iterator();
    return new TypedPassword(
        question -> {
          asked.add(question);
          return given.hasNext() ? given.next().toCharArray() : null;
        },
        InputStream.nullInputStream());
  }

  private static Password fromInput(String text) throws IOException {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    return new TypedPassword(null, new ByteArrayInputStream(bytes)).read();
  }

  private static boolean isGood(Password password) {
    return password.isSame(Password.of(GOOD.toCharArray()));
  }

  @Test
  void is_asked_for_twice() throws IOException {
    assertThat(isGood(onATerminal(GOOD, GOOD).read())).isTrue();
    assertThat(asked).containsExactly("new password: ", "the same again: ");
  }

  @Test
  void is_refused_when_it_is_another_the_second_time_or_none() {
    assertThatThrownBy(() -> onATerminal(GOOD, GOOD + "x").read())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("differ")
        .hasMessageNotContaining(GOOD);
    assertThatThrownBy(() -> onATerminal(GOOD).read()).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> onATerminal("corta").read())
        .isInstanceOf(PasswordLengthException.class);
  }

  @Test
  void is_the_first_line_of_the_input_where_there_is_no_terminal() throws IOException {
    assertThat(isGood(fromInput(GOOD))).isTrue();
    assertThat(isGood(fromInput(GOOD + "\nmore\n"))).isTrue();
    assertThat(isGood(fromInput(GOOD + "\r\n"))).isTrue();
    assertThat(isGood(fromInput(" " + GOOD))).isFalse();
  }

  @Test
  void is_refused_when_the_line_cannot_be_one() {
    assertThatThrownBy(() -> fromInput("x".repeat(5000))).isInstanceOf(UsageException.class);
    assertThatThrownBy(
            () ->
                new TypedPassword(null, new ByteArrayInputStream(new byte[] {(byte) 0xff})).read())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("UTF-8");
  }
}
