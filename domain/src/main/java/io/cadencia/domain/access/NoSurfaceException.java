package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** There is nothing yet that a key of this kind could be used for. */
public final class NoSurfaceException extends CadenciaException {

  private final KeyKind kind;

  NoSurfaceException(KeyKind kind) {
    super(
        "no such surface yet: there is nothing that a key of the kind %s could be used for"
            .formatted(kind.word()));
    this.kind = kind;
  }

  public KeyKind kind() {
    return kind;
  }
}
