package io.cadencia.application.port.out;

import io.cadencia.domain.CadenciaException;

/**
 * A file is not a workbook that can be verified; the message names it, what is wrong and a way out.
 */
public final class NotAWorkbookException extends CadenciaException {

  public NotAWorkbookException(String message) {
    super(message);
  }
}
