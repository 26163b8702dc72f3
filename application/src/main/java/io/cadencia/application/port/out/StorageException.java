package io.cadencia.application.port.out;

import org.jspecify.annotations.Nullable;

/**
 * The storage failed: unwritable, damaged, of another schema. The message is one line that a user
 * can act upon.
 */
public class StorageException extends RuntimeException {

  public StorageException(String message) {
    super(message);
  }

  public StorageException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
