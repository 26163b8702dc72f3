package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** Somebody would take the role away from themselves by which they could take it back. */
public final class OwnRoleException extends CadenciaException {

  private final Role role;

  /**
   * @param role which they would lose
   */
  public OwnRoleException(Role role) {
    super("nobody takes the role %s away from themselves".formatted(role.word()));
    this.role = role;
  }

  public Role role() {
    return role;
  }
}
