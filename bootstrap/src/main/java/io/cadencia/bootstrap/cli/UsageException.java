package io.cadencia.bootstrap.cli;

import io.cadencia.domain.CadenciaException;

/** A command was typed in a way it cannot mean; the message names option, value and way out. */
public final class UsageException extends CadenciaException {

  public UsageException(String message) {
    super(message);
  }
}
