package io.cadencia.adapter.http.error;

/** The envelope of every error. */
public record ErrorJson(Body error) {

  public static ErrorJson of(ApiError error, Language language, String requestId) {
    return new ErrorJson(new Body(error.code().name(), error.message(language), requestId));
  }

  /**
   * @param code stable, for programs
   * @param message one sentence for a person, in the language they asked for
   */
  public record Body(String code, String message, String requestId) {}
}
