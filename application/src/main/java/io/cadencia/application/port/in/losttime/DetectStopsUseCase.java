package io.cadencia.application.port.in.losttime;

/**
 * Looks for stops of all workstations in use: begins, ends and withdraws automatic ones. Looking
 * twice is the same as looking once; it is meant to be called every half minute.
 */
public interface DetectStopsUseCase {

  /** Returns how many stops were begun, changed or withdrawn. */
  int runOnce();
}
