package io.cadencia.domain.standard;

import java.time.Instant;

/**
 * From a moment on nothing is to be done at a workstation, so that it has no standard time there: a
 * SAM that is not known is none, never 0.
 *
 * @param number counts up from 1 per workstation, together with its {@link StandardVersion}s
 * @param validFrom first instant without a standard
 */
public record StandardWithdrawal(int number, Instant validFrom, StandardSource source)
    implements StandardChange {

  public StandardWithdrawal {
    if (number <= 0) {
      throw new IllegalArgumentException("version number must be positive, was " + number);
    }
  }
}
