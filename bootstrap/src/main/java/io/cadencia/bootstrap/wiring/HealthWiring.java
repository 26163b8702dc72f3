package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.http.usecase.HealthUseCases;
import io.cadencia.application.port.out.BackupWatch;
import io.cadencia.application.service.health.CheckReadinessService;
import io.cadencia.application.service.health.GetHealthDetailsService;
import io.cadencia.application.service.health.GetHealthService;
import io.cadencia.application.service.health.GetTelemetryService;
import io.cadencia.application.service.health.HealthLimits;
import io.cadencia.application.service.health.HealthProbes;
import io.cadencia.application.service.health.HealthReader;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.bootstrap.config.HealthConfig;
import java.time.Clock;

/** Builds what tells how the system is. */
final class HealthWiring {

  private static final long MEGABYTE = 1 << 20;

  private final Storage storage;
  private final HealthConfig config;
  private final PlannedTimes plannedTimes;
  private final BackupWatch backups;
  private final Clock clock;

  HealthWiring(
      Storage storage,
      HealthConfig config,
      PlannedTimes plannedTimes,
      BackupWatch backups,
      Clock clock) {
    this.storage = storage;
    this.config = config;
    this.plannedTimes = plannedTimes;
    this.backups = backups;
    this.clock = clock;
  }

  HealthUseCases useCases() {
    var probe = storage.probe();
    var reader =
        new HealthReader(
            probe,
            storage.coverage(),
            storage.conditions(),
            storage.plant(),
            storage.cycles(),
            clock);
    var probes =
        new HealthProbes(new HealthLimits(config.walLimitMb() * MEGABYTE), plannedTimes, backups);
    var health = new GetHealthService(reader, probes, System::nanoTime);
    return new HealthUseCases(
        health,
        new GetHealthDetailsService(reader, probes),
        new CheckReadinessService(probe),
        new GetTelemetryService(reader, health, storage.timings()));
  }
}
