package io.cadencia.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles, each holding everything the ones before it hold. There are no others. */
public enum Role implements Rights {
  /** Where every authenticated stranger lands: locked out until an administrator says more. */
  VIEWER(0),
  /** Reads aggregates, writes nothing. */
  EXECUTIVE(1),
  /** Reads all, corrects and verifies cycles, keeps operators and stops. */
  ENGINEER(2),
  /** Everything. */
  ADMIN(3);

  private final int level;

  Role(int level) {
    this.level = level;
  }

  /** Counts up from 0. */
  public int level() {
    return level;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role of exactly this word. */
  public static Optional<Role> ofWord(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }

  boolean reaches(Role minimum) {
    return level >= minimum.level;
  }
}
