package io.cadencia.domain.audit;

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

  /** Somebody of whom no more than the name is known. */
  public static Actor named(String name) {
    return new Actor(new ActorId(name), null, null);
  }

  /** Adds to what was made by what right it was, where that is known. */
  public CanonicalText sign(CanonicalText made) {
    if (role != null) {
      made.with("by_role", role);
    }
    return mechanism == null ? made : made.with("by_mechanism", mechanism);
  }
}
