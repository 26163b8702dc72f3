package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** The role of somebody known does not hold the permission. */
public final class PermissionDeniedException extends CadenciaException {

  private final Role role;
  private final Permission permission;

  PermissionDeniedException(Role role, Permission permission) {
    super(
        "%s needs the role %s or higher, yours is %s"
            .formatted(permission.word(), permission.minimum().word(), role.word()));
    this.role = role;
    this.permission = permission;
  }

  public Role role() {
    return role;
  }

  public Permission permission() {
    return permission;
  }
}
