package io.cadencia.adapter.http.error;

/** A request that the edge refuses before any use case sees it. */
public final class RequestRefusedException extends RuntimeException {

  private final ApiError error;

  /**
   * @param namesAndValues each name in the text followed by its value
   */
  public RequestRefusedException(Fault fault, Object... namesAndValues) {
    this(ApiError.of(fault, namesAndValues));
  }

  private RequestRefusedException(ApiError error) {
    super(error.message(Language.EN));
    this.error = error;
  }

  public ApiError error() {
    return error;
  }
}
