package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.plant.GetModuleUseCase;
import io.cadencia.application.port.in.plant.GetWorkstationUseCase;
import io.cadencia.application.port.in.plant.ListModulesUseCase;
import io.cadencia.application.port.in.plant.ListWorkstationsUseCase;
import io.cadencia.application.port.in.plant.ListZonesUseCase;
import io.cadencia.application.port.in.standard.GetStandardTimesUseCase;

/** What there is in the plant. */
public record PlantUseCases(
    ListModulesUseCase listModules,
    GetModuleUseCase getModule,
    ListWorkstationsUseCase listWorkstations,
    GetWorkstationUseCase getWorkstation,
    GetStandardTimesUseCase standardTimes,
    ListZonesUseCase listZones) {}
