package io.cadencia.application.service.health;

import io.cadencia.application.port.in.health.GetTelemetryUseCase;
import io.cadencia.application.port.out.StorageTimings;

/** Puts together what is counted in several places. */
public final class GetTelemetryService implements GetTelemetryUseCase {

  private final HealthReader reader;
  private final GetHealthService health;
  private final StorageTimings timings;

  public GetTelemetryService(HealthReader reader, GetHealthService health, StorageTimings timings) {
    this.reader = reader;
    this.health = health;
    this.timings = timings;
  }

  @Override
  public Telemetry get() {
    var facts = reader.read();
    return new Telemetry(health.judge(facts), facts.statuses(), timings.look());
  }
}
