package io.cadencia.adapter.sqlite;

import io.cadencia.application.port.out.StorageException;
import java.nio.file.Path;

/** The server has not yet brought the database to the schema the detector needs; wait for it. */
public final class SchemaNotReadyException extends StorageException {

  private final int found;
  private final int required;

  SchemaNotReadyException(Path file, int found, int required) {
    super(
        "%s has schema version %d, the detector needs %d: start the server on it first"
            .formatted(file, found, required));
    this.found = found;
    this.required = required;
  }

  /** The version found, 0 for no database at all. */
  public int found() {
    return found;
  }

  public int required() {
    return required;
  }
}
