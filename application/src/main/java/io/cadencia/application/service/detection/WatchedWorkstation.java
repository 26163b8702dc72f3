package io.cadencia.application.service.detection;

import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.detection.CycleDetector;

/**
 * A workstation under watch.
 *
 * @param detector its own, fed by nobody else
 * @param provenance with what its cycles are measured
 */
public record WatchedWorkstation(CycleDetector detector, Provenance provenance) {}
