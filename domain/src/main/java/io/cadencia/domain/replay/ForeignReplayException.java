package io.cadencia.domain.replay;

import io.cadencia.domain.CadenciaException;

/** Only who asked for a trial, or an administrator, may cancel it. */
public final class ForeignReplayException extends CadenciaException {

  private final ReplayId replay;

  public ForeignReplayException(ReplayId replay) {
    super(
        "replay %d was asked for by somebody else: they or an administrator may cancel it"
            .formatted(replay.value()));
    this.replay = replay;
  }

  public ReplayId replay() {
    return replay;
  }
}
