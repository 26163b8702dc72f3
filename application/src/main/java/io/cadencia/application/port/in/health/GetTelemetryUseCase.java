package io.cadencia.application.port.in.health;

import io.cadencia.application.port.in.health.GetHealthUseCase.Health;
import io.cadencia.application.port.out.StorageTimings.Timings;
import io.cadencia.domain.coverage.CameraStatus;
import java.util.List;

/** Reads what the program can count of itself. Never throws, as {@link GetHealthUseCase}. */
public interface GetTelemetryUseCase {

  Telemetry get();

  /**
   * @param cameras what their detector reported last; none while the database cannot be reached
   */
  record Telemetry(Health health, List<CameraStatus> cameras, Timings database) {

    public Telemetry {
      cameras = List.copyOf(cameras);
    }
  }
}
