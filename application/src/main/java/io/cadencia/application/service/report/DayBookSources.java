package io.cadencia.application.service.report;

import io.cadencia.application.port.in.efficiency.GetModuleEfficiencyUseCase;
import io.cadencia.application.port.in.line.GetHourlyBoardUseCase;
import io.cadencia.application.port.in.losttime.ListStopsUseCase;
import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.CycleRepository;
import io.cadencia.application.port.out.LostTimeCodes;
import io.cadencia.application.port.out.PlantRepository;
import io.cadencia.application.port.out.WorkOrderRepository;
import io.cadencia.application.service.efficiency.StationRecords;
import io.cadencia.application.service.efficiency.WorkCalendars;
import io.cadencia.domain.efficiency.StationEfficiency;

/** What a workbook is made of: the services that answer the API, and what they read from. */
public record DayBookSources(
    PlantRepository plant,
    CycleRepository cycles,
    WorkOrderRepository orders,
    LostTimeCodes codes,
    AuditLog auditLog,
    WorkCalendars calendars,
    StationRecords records,
    StationEfficiency efficiency,
    GetModuleEfficiencyUseCase modules,
    GetHourlyBoardUseCase boards,
    ListStopsUseCase stops) {}
