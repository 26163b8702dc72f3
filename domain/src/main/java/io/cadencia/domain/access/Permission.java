package io.cadencia.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody may be allowed to do, and the least role that is. This is the one map from which
 * every route takes its minimum role.
 */
public enum Permission {
  /** To learn who one is taken for; even a locked viewer may. */
  READ_OWN_IDENTITY(Role.VIEWER),
  /** To end one's session; even a locked viewer may. */
  SIGN_OUT(Role.VIEWER),
  /** Modules, workstations, standard times, shifts, versions. */
  READ_PLANT(Role.VIEWER),
  /** Figures of stations and modules, and what they were computed from. */
  READ_EFFICIENCY(Role.VIEWER),
  /** Cycles and stops, as a list, one by one, and as they happen. */
  READ_CYCLES(Role.VIEWER),
  /** Which reports there are, and their contents. */
  READ_EXPORTS(Role.VIEWER),
  /** Why the system is not well. */
  READ_HEALTH_DETAILS(Role.VIEWER),
  /** Which operator did what: the field {@code operator_id}. */
  SEE_OPERATORS(Role.ENGINEER),
  /** Pictures with people in them. */
  SEE_FRAMES(Role.ENGINEER),
  /** The names of operators. */
  READ_OPERATORS(Role.ENGINEER),
  /** To enter operators, and who works where. */
  MANAGE_OPERATORS(Role.ENGINEER),
  /** Figures of a single operator. */
  READ_OPERATOR_EFFICIENCY(Role.ENGINEER),
  /** To override, revoke, exclude and include. */
  CORRECT_CYCLES(Role.ENGINEER),
  /** To confirm a cycle as ground truth. */
  VERIFY_CYCLES(Role.ENGINEER),
  /** To say what a stop was due to. */
  CLASSIFY_STOPS(Role.ENGINEER),
  /** To have a report made. */
  RUN_EXPORTS(Role.ENGINEER),
  /** Who did what, when and why. */
  READ_AUDIT(Role.ENGINEER),
  /** Where cameras look. */
  READ_ZONES(Role.ENGINEER),
  /** To draw them anew. */
  MANAGE_ZONES(Role.ENGINEER),
  /** Counters and timings of the program itself. */
  READ_METRICS(Role.ENGINEER),
  /** How the plant stands now, in few words, for other systems of the house. */
  READ_INTEGRATION(Role.ENGINEER),
  /** The readers of the contract. */
  READ_API_DOCS(Role.ADMIN),
  /** Who has which role, which keys there are, and whose sessions live. */
  MANAGE_ACCESS(Role.ADMIN),
  /** The configuration. */
  CONFIGURE(Role.ADMIN);

  private final Role minimum;

  Permission(Role minimum) {
    this.minimum = minimum;
  }

  /** The least role that holds it. */
  public Role minimum() {
    return minimum;
  }

  /** Whether a locked viewer holds it too. */
  public boolean isForTheLocked() {
    return this == READ_OWN_IDENTITY || this == SIGN_OUT;
  }

  /** Whether no program may ever hold it: who decides who gets in must be somebody. */
  public boolean isForPeopleAlone() {
    return this == SIGN_OUT || this == MANAGE_ACCESS || this == CONFIGURE;
  }

  /** The permission of exactly this word. */
  public static Optional<Permission> ofWord(String word) {
    return Arrays.stream(values()).filter(permission -> permission.word().equals(word)).findFirst();
  }

  /** The words of several, for a sentence, in the order of the map. */
  public static String words(Set<Permission> some) {
    return some.stream().sorted().map(Permission::word).collect(Collectors.joining(", "));
  }

  /** As it is written outside, such as {@code correct_cycles}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
