package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** A key was to hold what is not of its kind. */
public final class BeyondKindException extends CadenciaException {

  private final KeyKind kind;
  private final Permission permission;

  BeyondKindException(KeyKind kind, Permission permission) {
    super(
        "a key of the kind %s cannot hold %s; it can hold %s"
            .formatted(kind.word(), permission.word(), Permission.words(kind.permissions())));
    this.kind = kind;
    this.permission = permission;
  }

  public KeyKind kind() {
    return kind;
  }

  public Permission permission() {
    return permission;
  }
}
