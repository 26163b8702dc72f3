package io.cadencia.adapter.cv.model;

import org.jspecify.annotations.Nullable;

/**
 * The detection model is missing, broken, of a shape nobody understands, or cannot be fetched. The
 * message is one line that names the file, what was found and the way out.
 */
public final class ModelException extends RuntimeException {

  public ModelException(String message) {
    this(message, null);
  }

  public ModelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
