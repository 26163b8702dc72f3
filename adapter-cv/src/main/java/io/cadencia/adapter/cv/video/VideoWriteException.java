package io.cadencia.adapter.cv.video;

import org.jspecify.annotations.Nullable;

/** A video cannot be written; the message names the file. Nothing half-written remains. */
public final class VideoWriteException extends RuntimeException {

  public VideoWriteException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
