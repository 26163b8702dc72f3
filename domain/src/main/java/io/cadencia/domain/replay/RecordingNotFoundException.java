package io.cadencia.domain.replay;

import io.cadencia.domain.CadenciaException;

/** There is no recording of that name. */
public final class RecordingNotFoundException extends CadenciaException {

  public RecordingNotFoundException() {
    super("there is no recording of that name");
  }
}
