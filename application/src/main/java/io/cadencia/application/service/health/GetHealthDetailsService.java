package io.cadencia.application.service.health;

import io.cadencia.application.port.in.health.GetHealthDetailsUseCase;

/** Lists the probes behind the verdict. */
public final class GetHealthDetailsService implements GetHealthDetailsUseCase {

  private final HealthReader reader;
  private final HealthProbes probes;

  public GetHealthDetailsService(HealthReader reader, HealthProbes probes) {
    this.reader = reader;
    this.probes = probes;
  }

  @Override
  public HealthDetails get() {
    var judged = probes.judge(reader.read());
    return new HealthDetails(HealthProbes.status(judged), judged);
  }
}
