package io.cadencia.domain.standard;

import java.time.Instant;

/**
 * The standard time of a workstation from a moment on.
 *
 * @param number counts up from 1 per workstation
 * @param validFrom first instant at which it is in force
 * @param sam sum over the operations of the workstation
 */
public record StandardVersion(int number, Instant validFrom, StandardTime sam) {

  public StandardVersion {
    if (number <= 0) {
      throw new IllegalArgumentException("version number must be positive, was " + number);
    }
  }
}
