package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import io.cadencia.domain.efficiency.QuarterHour;
import java.time.Instant;

/** Kept tallies cannot be read; the cycles they were made of still can. */
public final class DamagedTalliesException extends StorageException {

  /**
   * @param first number of the first quarter hour they are about
   */
  DamagedTalliesException(long first) {
    super(
        "the sums kept of the cycles from %s on are damaged: run './cadencia rollup rebuild --data DIR'"
            .formatted(Instant.ofEpochMilli(QuarterHour.begin(first))));
  }
}
