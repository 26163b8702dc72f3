package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.cycle.GetCycleUseCase;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase;

/** Cycles, as they were recorded. */
public record CycleUseCases(ListCyclesUseCase list, GetCycleUseCase get) {}
