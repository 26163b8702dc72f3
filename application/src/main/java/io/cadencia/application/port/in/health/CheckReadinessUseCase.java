package io.cadencia.application.port.in.health;

/** Says whether requests can be answered now. Never throws. */
public interface CheckReadinessUseCase {

  /** Whether the database answers. */
  boolean isReady();
}
