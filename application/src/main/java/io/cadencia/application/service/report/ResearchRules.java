package io.cadencia.application.service.report;

import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.plant.PlantIdentity;

/**
 * Whose data an export holds, and by which rules its figures are made.
 *
 * @param programVersion the version of this program, for whoever cites the figures
 */
public record ResearchRules(
    PlantIdentity identity, EfficiencyPolicy policy, String programVersion) {}
