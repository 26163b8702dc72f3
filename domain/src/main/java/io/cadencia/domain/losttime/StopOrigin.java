package io.cadencia.domain.losttime;

/** How a stop came to be known. */
public enum StopOrigin {
  /** Found because no cycle came for too long. */
  AUTOMATIC,
  /** Told by a person. */
  MANUAL
}
