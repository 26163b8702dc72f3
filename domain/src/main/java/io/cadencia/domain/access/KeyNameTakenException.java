package io.cadencia.domain.access;

import io.cadencia.domain.CadenciaException;

/** Another key has the name, be it revoked: in the audit trail a name stands for one key. */
public final class KeyNameTakenException extends CadenciaException {

  private final String name;

  public KeyNameTakenException(String name) {
    super("another key has the name " + name + ": choose one that none ever had");
    this.name = name;
  }

  public String name() {
    return name;
  }
}
