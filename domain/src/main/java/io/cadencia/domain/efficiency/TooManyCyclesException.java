package io.cadencia.domain.efficiency;

import io.cadencia.domain.CadenciaException;

/** An explanation would list more cycles than anybody could read. */
public final class TooManyCyclesException extends CadenciaException {

  private final int most;
  private final int cycles;

  /**
   * @param most how many it may list
   * @param cycles how many it would
   */
  public TooManyCyclesException(int most, int cycles) {
    super(
        "an explanation lists at most %d cycles, this range has %d; ask for one bucket"
            .formatted(most, cycles));
    this.most = most;
    this.cycles = cycles;
  }

  public int most() {
    return most;
  }

  public int cycles() {
    return cycles;
  }
}
