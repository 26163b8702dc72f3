package io.cadencia.adapter.http;

/** A request that the edge refuses before any use case sees it. */
final class RequestRefusedException extends RuntimeException {

  private final ApiError error;

  RequestRefusedException(ErrorCode code, String message) {
    super(message);
    this.error = new ApiError(code, message);
  }

  ApiError error() {
    return error;
  }
}
