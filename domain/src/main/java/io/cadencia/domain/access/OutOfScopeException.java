package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** A program is known, but what it asks for is not what it is there for. */
public final class OutOfScopeException extends CadenciaException {

  private final Scope scope;
  private final Permission permission;

  OutOfScopeException(Scope scope, Permission permission) {
    super("the scope %s does not hold %s".formatted(scope.word(), permission.word()));
    this.scope = scope;
    this.permission = permission;
  }

  public Scope scope() {
    return scope;
  }

  public Permission permission() {
    return permission;
  }
}
