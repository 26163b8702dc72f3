package io.cadencia.application.service.report;

import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.efficiency.GetStationEfficiencyUseCase;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.Snapshot;
import io.cadencia.application.service.efficiency.StationRecords;
import io.cadencia.application.service.efficiency.WorkCalendars;

/**
 * What an export of research data reads.
 *
 * @param snapshot holds one state of all the others
 */
public record ResearchSources(
    Snapshot snapshot,
    PlantRepository plant,
    CycleRepository cycles,
    WorkCalendars calendars,
    StationRecords records,
    GetModuleEfficiencyUseCase modules,
    GetStationEfficiencyUseCase stations) {}
