package io.cadencia.adapter.http.error;

import java.util.Optional;

/**
 * Says what the failure of another adapter means to a caller, so that this one need not know it: a
 * locked database is {@link ErrorCode#DB_BUSY}.
 */
@FunctionalInterface
public interface FailureTranslation {

  /** The error to answer with, or empty when the failure is not one of those it knows. */
  Optional<ApiError> translate(Throwable failure);

  /** Knows none. */
  static FailureTranslation none() {
    return failure -> Optional.empty();
  }
}
