package io.cadencia.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles, each holding everything the ones before it hold. There are no others. */
public enum Role implements Rights {
  /** Where every authenticated stranger lands: locked out until an administrator says more. */
  VIEWER,
  /** Reads aggregates, writes nothing. */
  EXECUTIVE,
  /** Reads all, corrects and verifies cycles, keeps operators and stops. */
  ENGINEER,
  /** Everything. */
  ADMIN;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of exactly this word. */
  public static Optional<Role> ofWord(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  boolean reaches(Role minimum) {
    return compareTo(minimum) >= 0;
  }
}
