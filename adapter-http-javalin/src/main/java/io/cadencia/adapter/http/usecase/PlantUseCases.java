package io.cadencia.adapter.http.usecase;

import io.cadencia.application.port.in.plant.GetModuleUseCase;
import io.cadencia.application.port.in.plant.GetWorkstationUseCase;
import io.cadencia.application.port.in.plant.ListModulesUseCase;
import io.cadencia.application.port.in.plant.ListWorkstationsUseCase;
import io.cadencia.application.port.in.standard.GetStandardTimesUseCase;
import io.cadencia.application.port.in.version.GetVersionUseCase;
import io.cadencia.application.port.in.version.ListModelVersionsUseCase;

/** What there is in the plant. */
public record PlantUseCases(
    ListModulesUseCase listModules,
    GetModuleUseCase getModule,
    ListWorkstationsUseCase listWorkstations,
    GetWorkstationUseCase getWorkstation,
    GetStandardTimesUseCase standardTimes,
    ZoneUseCases zones,
    GetVersionUseCase version,
    ListModelVersionsUseCase modelVersions) {}
