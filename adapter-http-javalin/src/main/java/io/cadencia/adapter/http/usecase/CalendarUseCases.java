package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.losttime.ClassifyStopUseCase;
import io.cadencia.application.port.in.losttime.ListStopsUseCase;

/** When the plant works, and why it stood. */
public record CalendarUseCases(ListStopsUseCase listStops, ClassifyStopUseCase classifyStop) {}
