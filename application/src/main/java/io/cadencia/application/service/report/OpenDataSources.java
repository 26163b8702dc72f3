package io.cadencia.application.service.report;

import io.cadencia.application.port.out.AuditLog;
import io.cadencia.application.port.out.LostTimeCodes;
import io.cadencia.application.port.out.OperatorAssignments;
import io.cadencia.application.port.out.OperatorRepository;
import io.cadencia.application.port.out.StopRepository;

/**
 * What an export of open data reads.
 *
 * @param research what it shares with the research export
 */
public record OpenDataSources(
    ResearchSources research,
    OperatorRepository operators,
    OperatorAssignments assignments,
    StopRepository stops,
    LostTimeCodes codes,
    AuditLog auditLog) {}
