package io.cadencia.adapter.cv.person;

import org.jspecify.annotations.Nullable;

/**
 * An engine cannot be had or has failed. The message is one line that says what the engine itself
 * told.
 */
public final class EngineException extends RuntimeException {

  public EngineException(String message) {
    this(message, null);
  }

  public EngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
