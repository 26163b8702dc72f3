package io.cadencia.adapter.http.json;

import io.cadencia.domain.access.Role;

/**
 * A role of the API.
 *
 * @param level counts from 0; each role holds what lower ones hold
 * @param people who have it now, where no token tells another
 */
public record RoleJson(String role, int level, String labelEs, String labelEn, int people) {

  public static RoleJson of(Role role, int people) {
    return new RoleJson(role.word(), role.level(), inSpanish(role), inEnglish(role), people);
  }

  private static String inSpanish(Role role) {
    return switch (role) {
      case VIEWER -> "En espera de un rol";
      case EXECUTIVE -> "Gerencia";
      case ENGINEER -> "Ingeniería";
      case ADMIN -> "Administración";
    };
  }

  private static String inEnglish(Role role) {
    return switch (role) {
      case VIEWER -> "Waiting for a role";
      case EXECUTIVE -> "Management";
      case ENGINEER -> "Engineering";
      case ADMIN -> "Administration";
    };
  }
}
