package io.cadencia.adapter.http;

import io.cadencia.adapter.http.usecase.AccessUseCases;
import io.cadencia.adapter.http.usecase.CalendarUseCases;
import io.cadencia.adapter.http.usecase.CorrectionUseCases;
import io.cadencia.adapter.http.usecase.CycleUseCases;
import io.cadencia.adapter.http.usecase.EfficiencyUseCases;
import io.cadencia.adapter.http.usecase.ExportUseCases;
import io.cadencia.adapter.http.usecase.HealthUseCases;
import io.cadencia.adapter.http.usecase.OperatorUseCases;
import io.cadencia.adapter.http.usecase.PlantUseCases;
import io.cadencia.adapter.http.usecase.ReplayUseCases;
import io.cadencia.application.port.in.audit.ReadAuditTrailUseCase;
import io.cadencia.application.port.in.change.FollowChangesUseCase;

/** The driving ports the API is a door to. */
public record UseCases(
    HealthUseCases health,
    PlantUseCases plant,
    CycleUseCases cycles,
    CorrectionUseCases corrections,
    EfficiencyUseCases efficiency,
    CalendarUseCases calendar,
    OperatorUseCases operators,
    ReplayUseCases replays,
    ExportUseCases exports,
    ReadAuditTrailUseCase readAudit,
    FollowChangesUseCase followChanges,
    AccessUseCases access) {}
