package io.cadencia.domain.access;

import java.util.regex.Pattern;

/**
 * The role of an e-mail address, or of all that fit a pattern.
 *
 * @param who an address, or a pattern in which each {@code *} stands for any number of characters,
 *     also none, but never for the {@code @}. A to Z are kept in lower case, since case does not
 *     matter for them; no other two characters are the same, however alike they look
 * @param role what they may do
 */
public record RoleEntry(String who, Role role) {

  private static final int LONGEST = 254;
  private static final Pattern NAME_AT_DOMAIN =
      Pattern.compile("[^@\\s\\p{Z}\\p{C}]+@[^@\\s\\p{Z}\\p{C}]+");

  /**
   * @throws IllegalArgumentException if {@code who} is not of the form {@code NAME@DOMAIN} without
   *     spaces and control characters, in at most 254 characters
   */
  public RoleEntry {
    if (who.length() > LONGEST || !NAME_AT_DOMAIN.matcher(who).matches()) {
      throw new IllegalArgumentException(
          "a role is given to NAME@DOMAIN of at most "
              + LONGEST
              + " characters, was '"
              + who
              + "'");
    }
    who = folded(who);
  }

  /** Whether it is for all that fit, and not for one address. */
  public boolean isPattern() {
    return who.indexOf('*') >= 0;
  }

  /**
   * Whether it is for this address.
   *
   * @param address folded; what has not exactly one {@code @} is none
   */
  boolean fits(String address) {
    if (!isPattern()) {
      return who.equals(address);
    }
    return address.indexOf('@') == address.lastIndexOf('@') && fitsPattern(address);
  }

  /** Each piece between two stars is looked for behind the one before it, so nothing is retried. */
  private boolean fitsPattern(String address) {
    var pieces = who.split("\\*", -1);
    var last = pieces[pieces.length - 1];
    if (!address.startsWith(pieces[0])) {
      return false;
    }
    int from = pieces[0].length();
    for (int i = 1; i < pieces.length - 1; i++) {
      int found = address.indexOf(pieces[i], from);
      if (found < 0) {
        return false;
      }
      from = found + pieces[i].length();
    }
    return address.length() - from >= last.length() && address.endsWith(last);
  }

  /**
   * With A to Z in lower case. No other letter is touched: the sign for Kelvin would become a k,
   * and whoever has it in their address somebody else.
   */
  static String folded(String text) {
    var chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= 'A' && chars[i] <= 'Z') {
        chars[i] = Character.toLowerCase(chars[i]);
      }
    }
    return new String(chars);
  }
}
