package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.efficiency.ExplainModuleUseCase;
import io.cadencia.application.port.in.efficiency.ExplainStationUseCase;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.application.port.in.line.GetHourlyBoardUseCase;
import io.cadencia.application.port.in.line.GetLineUseCase;

/** The figures, and where they come from. */
public record EfficiencyUseCases(
    GetStationEfficiencyUseCase ofStation,
    GetModuleEfficiencyUseCase ofModule,
    ExplainStationUseCase explainStation,
    ExplainModuleUseCase explainModule,
    GetHourlyBoardUseCase hourlyBoard,
    GetLineUseCase line) {}
