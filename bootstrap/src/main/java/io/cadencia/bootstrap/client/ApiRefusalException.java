package io.cadencia.bootstrap.client;

import io.cadencia.domain.CadenciaException;

/** A server does not answer, is none of ours, or refuses what it is asked; says so for a person. */
public final class ApiRefusalException extends CadenciaException {

  public ApiRefusalException(String message) {
    super(message);
  }
}
