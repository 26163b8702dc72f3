package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** Somebody is known, but has no role yet that would let them see anything. */
public final class RoleLockedException extends CadenciaException {

  private final Role role;

  RoleLockedException(Role role) {
    super("the role " + role.word() + " is locked: ask an administrator for a role");
    this.role = role;
  }

  public Role role() {
    return role;
  }
}
