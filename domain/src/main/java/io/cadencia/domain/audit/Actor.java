package io.cadencia.domain.audit;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, and by what right as far as that is known. The right is kept in words: a trail outlives
 * the roles of the program.
 *
 * @param role which role they had, such as {@code engineer}, or null where there are no roles
 * @param mechanism how it became known who they are, such as {@code local}, or null where it is a
 *     statement, as on the command line
 */
public record Actor(ActorId id, @Nullable String role, @Nullable String mechanism) {

  private static final String ROLE = "by_role";

  /** A quote inside a text is escaped, so that this stands nowhere but before the role. */
  private static final Pattern SIGNED = Pattern.compile("\"" + ROLE + "\":\"([a-z_]+)\"");

  /** Somebody of whom no more than the name is known. */
  public static Actor named(String name) {
    return new Actor(new ActorId(name), null, null);
  }

  /** Adds to what was made by what right it was, where that is known. */
  public CanonicalText sign(CanonicalText made) {
    if (role != null) {
      made.with(ROLE, role);
    }
    return mechanism == null ? made : made.with("by_mechanism", mechanism);
  }

  /** The role in what somebody signed; empty where there were no roles. */
  public static Optional<String> roleIn(String signed) {
    var found = SIGNED.matcher(signed);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
