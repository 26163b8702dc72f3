package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.losttime.ClassifyStopUseCase;
import io.cadencia.application.port.in.losttime.ListLostTimeCodesUseCase;
import io.cadencia.application.port.in.losttime.ListStopsUseCase;
import io.cadencia.application.port.in.shift.ListShiftsUseCase;

/** When the plant works, and why it stood. */
public record CalendarUseCases(
    ListStopsUseCase listStops,
    ClassifyStopUseCase classifyStop,
    ListLostTimeCodesUseCase lostTimeCodes,
    ListShiftsUseCase listShifts) {}
