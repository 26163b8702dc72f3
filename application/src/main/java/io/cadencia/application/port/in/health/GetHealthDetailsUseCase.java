package io.cadencia.application.port.in.health;

import io.cadencia.application.port.in.health.GetHealthUseCase.Status;
import java.util.List;

/** Says why the system is as well as it is. Never throws, as {@link GetHealthUseCase}. */
public interface GetHealthDetailsUseCase {

  HealthDetails get();

  /**
   * @param probes one for each {@link Probe.Subject}, in their order
   */
  record HealthDetails(Status status, List<Probe> probes) {

    public HealthDetails {
      probes = List.copyOf(probes);
    }
  }
}
