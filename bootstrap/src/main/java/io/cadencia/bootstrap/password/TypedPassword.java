package io.cadencia.bootstrap.password;

import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.domain.access.Password;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a password twice without showing it; where no terminal is there to ask, takes the first
 * line of the standard input.
 */
public final class TypedPassword implements PasswordInput {

  private static final int LONGEST_LINE = 4096;

  private final @Nullable Function<String, char @Nullable []> terminal;
  private final InputStream input;

  /**
   * @param terminal shows a question and returns what is typed without showing that, null at its
   *     end; or null where there is no terminal
   * @param input read where there is no terminal
   */
  TypedPassword(@Nullable Function<String, char @Nullable []> terminal, InputStream input) {
    this.terminal = terminal;
    this.input = input;
  }

  /** Of this process. The launcher sees to it that newer JDKs say too when there is no terminal. */
  @SuppressWarnings("SystemConsoleNull")
  public static TypedPassword ofProcess() {
    var console = System.console();
    return new TypedPassword(
        console == null ? null : question -> console.readPassword("%s", question), System.in);
  }

  @Override
  public Password read() throws IOException {
    return terminal == null ? line() : typedTwice(terminal);
  }

  private static Password typedTwice(Function<String, char @Nullable []> terminal) {
    var password = typed(terminal, "new password: ");
    password.demandGood();
    var again = typed(terminal, "the same again: ");
    if (!password.isSame(again)) {
      throw new UsageException("the two passwords differ; nothing is changed, try again");
    }
    again.clear();
    return password;
  }

  private static Password typed(Function<String, char @Nullable []> terminal, String question) {
    var typed = terminal.apply(question);
    if (typed == null) {
      throw new UsageException("no password was given; nothing is changed");
    }
    var password = Password.of(typed);
    Arrays.fill(typed, '\0');
    return password;
  }

  private Password line() throws IOException {
    var bytes = new byte[LONGEST_LINE];
    int length = 0;
    int next = input.read();
    while (next >= 0 && next != '\n') {
      if (length == LONGEST_LINE) {
        throw new UsageException("the first line of the standard input is too long for a password");
      }
      bytes[length++] = (byte) next;
      next = input.read();
    }
    boolean ended = length > 0 && bytes[length - 1] == '\r';
    return decoded(bytes, ended ? length - 1 : length);
  }

  private static Password decoded(byte[] bytes, int length) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
      var typed = new char[text.remaining()];
      text.get(typed);
      return Password.of(typed);
    } catch (CharacterCodingException e) {
      throw new UsageException("the password on the standard input is not UTF-8");
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }
}
