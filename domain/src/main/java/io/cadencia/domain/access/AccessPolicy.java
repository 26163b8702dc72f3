package io.cadencia.domain.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides who may do what.
 *
 * @param viewersAreLocked whether the bare viewer is locked out of everything but its own identity
 */
public record AccessPolicy(boolean viewersAreLocked) {

  /** Strangers are locked out. */
  public static final AccessPolicy STANDARD = new AccessPolicy(true);

  /** Whether the rights hold the permission. */
  public boolean allows(Rights rights, Permission permission) {
    if (rights instanceof Scope scope) {
      return scope.permissions().contains(permission);
    }
    var role = (Role) rights;
    return isLocked(role) ? permission.isForTheLocked() : role.reaches(permission.minimum());
  }

  /** Everything the rights hold, in the order of the map. */
  public Set<Permission> permissionsOf(Rights rights) {
    var held =
        Arrays.stream(Permission.values())
            .filter(permission -> allows(rights, permission))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    return Collections.unmodifiableSet(held);
  }

  /**
   * Returns if the identity holds the permission.
   *
   * @throws RoleLockedException if it is a viewer that nobody has given a role yet
   * @throws PermissionDeniedException if its role does not hold the permission
   * @throws OutOfScopeException if it is a program whose scope does not hold the permission
   */
  public void demand(Identity identity, Permission permission) {
    if (allows(identity.rights(), permission)) {
      return;
    }
    if (identity.rights() instanceof Scope scope) {
      throw new OutOfScopeException(scope, permission);
    }
    var role = (Role) identity.rights();
    throw isLocked(role)
        ? new RoleLockedException(role)
        : new PermissionDeniedException(role, permission);
  }

  private boolean isLocked(Role role) {
    return viewersAreLocked && role == Role.VIEWER;
  }
}
