package io.cadencia.application.port.in.cycle;

/**
 * Aborts the cycles a detector left open when it died, each at the last moment its camera saw
 * anything. One that an override has closed meanwhile keeps what the override says.
 */
public interface RecoverOpenCyclesUseCase {

  /**
   * @return how many cycles were aborted
   */
  int recover();
}
