package io.cadencia.application.service.export;

import io.cadencia.application.port.out.FreeSpace;
import io.cadencia.application.port.out.ReadTooLongException;
import io.cadencia.application.port.out.StorageBusyException;
import io.cadencia.application.port.out.StorageException;
import io.cadencia.application.port.out.TooManyRowsException;
import io.cadencia.domain.export.ExportFailure;
import io.cadencia.domain.plant.ModuleNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Why an export failed, in a word. */
public final class ExportFailures {

  /** A disk with less than this left counts as full. */
  private static final long ALMOST_NOTHING = 1 << 20;

  private final FreeSpace freeSpace;

  public ExportFailures(FreeSpace freeSpace) {
    this.freeSpace = freeSpace;
  }

  ExportFailure of(Throwable failure) {
    if (failure instanceof IOException || failure instanceof UncheckedIOException) {
      return freeSpace.bytes() < ALMOST_NOTHING || saysFull(failure)
          ? ExportFailure.NO_ROOM
          : ExportFailure.NOT_WRITTEN;
    }
    if (failure instanceof StorageBusyException || failure instanceof ReadTooLongException) {
      return ExportFailure.STORAGE_BUSY;
    }
    if (failure instanceof StorageException) {
      return ExportFailure.STORAGE_UNAVAILABLE;
    }
    if (failure instanceof TooManyRowsException) {
      return ExportFailure.TOO_MANY_ROWS;
    }
    return failure instanceof ModuleNotFoundException
        ? ExportFailure.MODULE_GONE
        : ExportFailure.UNEXPECTED;
  }

  /** What the system says when room runs out, or a quota, which the free space does not tell. */
  private static boolean saysFull(Throwable failure) {
    for (var cause = failure; cause != null; cause = cause.getCause()) {
      var words = String.valueOf(cause.getMessage());
      if (words.contains("No space left") || words.contains("quota exceeded")) {
        return true;
      }
    }
    return false;
  }
}
