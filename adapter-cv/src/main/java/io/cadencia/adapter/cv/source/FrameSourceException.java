package io.cadencia.adapter.cv.source;

import io.cadencia.domain.coverage.CameraTrouble;

/**
 * A camera or recording cannot be opened or read; the message says which and why, without any
 * password.
 */
public final class FrameSourceException extends RuntimeException {

  private final CameraTrouble trouble;

  /** For what is no camera's trouble in particular. */
  public FrameSourceException(String message, Throwable cause) {
    super(message, cause);
    this.trouble = CameraTrouble.BROKE_OFF;
  }

  /** For what cannot be read at all. */
  public FrameSourceException(String message) {
    this(message, CameraTrouble.UNREADABLE);
  }

  public FrameSourceException(String message, CameraTrouble trouble) {
    super(message);
    this.trouble = trouble;
  }

  public CameraTrouble trouble() {
    return trouble;
  }
}
