package io.cadencia.application.service.report;

import io.cadencia.application.port.in.version.SoftwareBuild;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.plant.PlantIdentity;

/** Whose figures a workbook holds, and by which rules and program they are made. */
public record WorkbookRules(
    PlantIdentity identity, EfficiencyPolicy policy, SoftwareBuild program) {}
