package io.cadencia.domain.access;

import java.util.Set;

/**
 * What a program may do: exactly these permissions, whatever any role holds.
 *
 * @param word under which it goes into the audit trail, such as {@code export}; not blank and no
 *     role's
 */
public record Scope(String word, Set<Permission> permissions) implements Rights {

  /**
   * @throws IllegalArgumentException if the word is blank or that of a role
   */
  public Scope {
    if (word.isBlank() || Role.ofWord(word).isPresent()) {
      throw new IllegalArgumentException("a scope needs a word of its own, was '" + word + "'");
    }
    permissions = Set.copyOf(permissions);
  }
}
