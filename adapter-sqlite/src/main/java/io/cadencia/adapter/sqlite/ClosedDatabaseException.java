package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;

/** Somebody reads or writes after {@link SqliteDatabase#close}. */
final class ClosedDatabaseException extends StorageException {

  ClosedDatabaseException() {
    super("the database is closed: the program is about to end");
  }
}
