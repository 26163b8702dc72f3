package io.cadencia.adapter.cv.zone.violation;

import io.cadencia.adapter.cv.simulation.TrueCycle;

/** Detects by reading the answer. */
public record ZoneThatKnowsTheTruth(TrueCycle answer) {}
