package io.cadencia.domain;

/**
 * A refusal the user can act upon: something asked for is not there, or may not be done.
 * Programmers' mistakes are {@link IllegalArgumentException}s, broken infrastructure is wrapped by
 * the adapter that met it.
 */
public abstract class CadenciaException extends RuntimeException {

  protected CadenciaException(String message) {
    super(message);
  }
}
