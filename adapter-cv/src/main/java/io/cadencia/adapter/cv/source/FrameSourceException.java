package io.cadencia.adapter.cv.source;

import org.jspecify.annotations.Nullable;

/**
 * A camera or recording cannot be opened or read; the message says which and why, without any
 * password.
 */
public final class FrameSourceException extends RuntimeException {

  public FrameSourceException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
