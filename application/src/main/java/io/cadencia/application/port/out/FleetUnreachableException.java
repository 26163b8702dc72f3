package io.cadencia.application.port.out;

import org.jspecify.annotations.Nullable;

/** No answer from where changes are gathered; sending the same again later does no harm. */
public final class FleetUnreachableException extends RuntimeException {

  public FleetUnreachableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
