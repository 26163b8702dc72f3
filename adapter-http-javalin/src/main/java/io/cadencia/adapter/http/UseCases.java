package io.cadencia.adapter.http;

import io.cadencia.application.port.in.cycle.GetCycleUseCase;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase;
import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.application.port.in.health.GetHealthUseCase;
import io.cadencia.application.port.in.plant.GetModuleUseCase;
import io.cadencia.application.port.in.plant.GetWorkstationUseCase;
import io.cadencia.application.port.in.plant.ListModulesUseCase;
import io.cadencia.application.port.in.plant.ListWorkstationsUseCase;

/** The driving ports the API is a door to. */
public record UseCases(
    GetHealthUseCase health,
    ListModulesUseCase listModules,
    GetModuleUseCase getModule,
    ListWorkstationsUseCase listWorkstations,
    GetWorkstationUseCase getWorkstation,
    ListCyclesUseCase listCycles,
    GetCycleUseCase getCycle,
    GetStationEfficiencyUseCase stationEfficiency,
    GetModuleEfficiencyUseCase moduleEfficiency) {}
