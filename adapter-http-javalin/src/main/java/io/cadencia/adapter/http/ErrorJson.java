package io.cadencia.adapter.http;

/** The envelope of every error. */
record ErrorJson(Body error) {

  static ErrorJson of(ApiError error, String requestId) {
    return new ErrorJson(new Body(error.code().name(), error.message(), requestId));
  }

  record Body(String code, String message, String requestId) {}
}
