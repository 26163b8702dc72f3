package io.cadencia.domain.losttime;

import io.cadencia.domain.CadenciaException;

/** There is no stop of that number, or it was withdrawn. */
public final class StopNotFoundException extends CadenciaException {

  private final StopId stop;

  public StopNotFoundException(StopId stop) {
    super("No stops row with id=" + stop.value());
    this.stop = stop;
  }

  public StopId stop() {
    return stop;
  }
}
