package io.cadencia.application.port.in.cycle;

/**
 * Aborts the cycles a detector left open when it died, each at the last moment its camera saw
 * anything.
 */
public interface RecoverOpenCyclesUseCase {

  /**
   * @return how many cycles were aborted
   */
  int recover();
}
