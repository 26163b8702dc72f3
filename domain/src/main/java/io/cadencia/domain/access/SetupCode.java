package io.cadencia.domain.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What only somebody who sees the console knows: 100 random bits in groups that can be typed. */
public final class SetupCode {

  /** Without the letters that look like digits or one another. */
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int GROUPS = 5;
  private static final int GROUP = 4;

  private final String text;

  private SetupCode(String text) {
    this.text = text;
  }

  /**
   * @param random one that cannot be foretold
   */
  public static SetupCode draw(RandomGenerator random) {
    var text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    return new SetupCode(text.toString());
  }

  /** In groups, such as {@code 7QK2-90XD-M3TV-ZZ1A-5HNC}. */
  public String shown() {
    return IntStream.range(0, GROUPS)
        .mapToObj(group -> text.substring(group * GROUP, (group + 1) * GROUP))
        .collect(Collectors.joining("-"));
  }

  /** Whether this was typed, however it is grouped; takes as long whatever is wrong with it. */
  public boolean isMeantBy(String typed) {
    var plain =
        typed
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return MessageDigest.isEqual(
        plain.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Without the code: it has no business in a log. */
  @Override
  public String toString() {
    return "SetupCode[hidden]";
  }
}
