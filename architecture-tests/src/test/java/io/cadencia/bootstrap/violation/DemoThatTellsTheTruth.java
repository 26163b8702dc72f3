package io.cadencia.bootstrap.violation;

import io.cadencia.adapter.cv.simulation.TrueCycle;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;

/** Holds the answer and the detector at once. */
public record DemoThatTellsTheTruth(TrueCycle answer, ObserveWorkstationUseCase detector) {}
