package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.health.CheckReadinessUseCase;
import io.cadencia.application.port.in.health.GetHealthDetailsUseCase;
import io.cadencia.application.port.in.health.GetHealthUseCase;
import io.cadencia.application.port.in.health.GetTelemetryUseCase;

/** How the system is. */
public record HealthUseCases(
    GetHealthUseCase health,
    GetHealthDetailsUseCase details,
    CheckReadinessUseCase readiness,
    GetTelemetryUseCase telemetry) {}
