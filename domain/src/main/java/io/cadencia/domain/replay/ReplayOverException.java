package io.cadencia.domain.replay;

import io.cadencia.domain.CadenciaException;

/** A trial that is over cannot be cancelled. */
public final class ReplayOverException extends CadenciaException {

  private final ReplayId replay;
  private final ReplayState state;

  ReplayOverException(ReplayId replay, ReplayState state) {
    super("replay %d is %s and cannot be cancelled".formatted(replay.value(), state.word()));
    this.replay = replay;
    this.state = state;
  }

  public ReplayId replay() {
    return replay;
  }

  public ReplayState state() {
    return state;
  }
}
