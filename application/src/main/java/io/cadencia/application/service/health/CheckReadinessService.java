package io.cadencia.application.service.health;

import io.cadencia.application.port.in.health.CheckReadinessUseCase;
import io.cadencia.application.port.out.StorageProbe;

/** Asks the database, and nothing else. */
public final class CheckReadinessService implements CheckReadinessUseCase {

  private final StorageProbe probe;

  public CheckReadinessService(StorageProbe probe) {
    this.probe = probe;
  }

  @Override
  public boolean isReady() {
    try {
      return probe.look().reachable();
    } catch (RuntimeException unreachable) {
      // Whatever broke, nobody can be answered.
      return false;
    }
  }
}
