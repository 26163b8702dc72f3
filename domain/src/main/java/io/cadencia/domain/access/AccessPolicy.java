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

  /** Whether the role holds the permission. */
  public boolean allows(Role role, Permission permission) {
    return isLocked(role) ? permission.isForTheLocked() : role.reaches(permission.minimum());
  }

  /** Everything the role holds, in the order of the map. */
  public Set<Permission> permissionsOf(Role role) {
    var held =
        Arrays.stream(Permission.values())
            .filter(permission -> allows(role, permission))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    return Collections.unmodifiableSet(held);
  }

  /**
   * Returns if the identity holds the permission.
   *
   * @throws RoleLockedException if it is a viewer that nobody has given a role yet
   * @throws PermissionDeniedException if its role does not hold the permission
   */
  public void demand(Identity identity, Permission permission) {
    if (allows(identity.role(), permission)) {
      return;
    }
    if (isLocked(identity.role())) {
      throw new RoleLockedException(identity.role());
    }
    throw new PermissionDeniedException(identity.role(), permission);
  }

  private boolean isLocked(Role role) {
    return viewersAreLocked && role == Role.VIEWER;
  }
}
