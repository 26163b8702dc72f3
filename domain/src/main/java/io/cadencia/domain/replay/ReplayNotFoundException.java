package io.cadencia.domain.replay;

import io.cadencia.domain.CadenciaException;

/** There is no trial of that number, or none any more. */
public final class ReplayNotFoundException extends CadenciaException {

  private final ReplayId replay;

  public ReplayNotFoundException(ReplayId replay) {
    super("no replay with id=" + replay.value());
    this.replay = replay;
  }

  public ReplayId replay() {
    return replay;
  }
}
