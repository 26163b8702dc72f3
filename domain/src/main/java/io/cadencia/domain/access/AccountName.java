package io.cadencia.domain.access;

import io.cadencia.domain.audit.ActorId;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The name of a local account. It has no {@code @} and no colon, so that it is never taken for an
 * e-mail address or for a program.
 *
 * @param value 2 to 64 of a to z, 0 to 9, dot, hyphen and underscore, beginning with a letter
 */
public record AccountName(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9._-]{1,63}");

  /** By what the audit trail calls those who are no person. */
  private static final Set<String> TAKEN =
      Set.of("unknown", "configuration", "console", "retention");

  /** What the first account is called unless somebody says otherwise. */
  public static final AccountName USUAL = new AccountName(Role.ADMIN.word());

  /**
   * @throws AccountNameImpossibleException if it has another form, or is a word of the audit trail
   */
  public AccountName {
    if (!FORM.matcher(value).matches() || TAKEN.contains(value)) {
      throw new AccountNameImpossibleException();
    }
  }

  /** The name somebody typed, who may have written A for a; empty if no account has such a name. */
  public static Optional<AccountName> typed(String text) {
    var folded = folded(text);
    return FORM.matcher(folded).matches() && !TAKEN.contains(folded)
        ? Optional.of(new AccountName(folded))
        : Optional.empty();
  }

  /** As it is looked for, whatever it is. */
  static String folded(String typed) {
    return RoleEntry.folded(typed.strip());
  }

  /** Under which name the account acts. */
  public ActorId actor() {
    return new ActorId(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
