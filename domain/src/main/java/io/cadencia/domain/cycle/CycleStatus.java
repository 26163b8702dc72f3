package io.cadencia.domain.cycle;

/** Where a cycle stands. */
public enum CycleStatus {
  /** Picked up and not yet put down. */
  IN_PROGRESS,
  /** Measured from pick to drop. */
  COMPLETE,
  /** Begun and given up: the operator left, or the picture was lost for too long. */
  ABORTED,
  /** Its duration or end was replaced by an engineer. */
  MANUAL_OVERRIDE;

  /** Whether a cycle of this status is one unit made. */
  public boolean countsAsUnit() {
    return this == COMPLETE || this == MANUAL_OVERRIDE;
  }
}
