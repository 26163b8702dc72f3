package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.health.GetHealthUseCase;

/** How the system is. */
public record HealthUseCases(GetHealthUseCase health) {}
