package io.cadencia.domain.detection;

import io.cadencia.domain.cycle.Confidence;
import java.time.Instant;

/** What the detector of a workstation has to tell. */
public sealed interface CycleSignal {

  /** When it happened; signals of one workstation never go back in time. */
  Instant at();

  /** A piece was picked up. */
  record Started(Instant at, Confidence confidence) implements CycleSignal {}

  /** The piece of the open cycle was put down. */
  record Completed(Instant at, Confidence confidence) implements CycleSignal {}

  /** The open cycle was given up. */
  record Aborted(Instant at, AbortReason reason) implements CycleSignal {}

  /** Why a cycle was given up. */
  enum AbortReason {
    OPERATOR_LEFT,
    COVERAGE_LOST,
    TOO_LONG,
    RECORDING_ENDED,
    DETECTOR_RESTARTED
  }
}
