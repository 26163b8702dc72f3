package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;

/** Kept tallies cannot be read; the cycles they were made of still can. */
public final class DamagedTalliesException extends StorageException {

  DamagedTalliesException(String what) {
    super(
        "the kept sums of the cycles are damaged ("
            + what
            + "): run './cadencia rollup rebuild --data DIR'");
  }
}
