package io.cadencia.adapter.http.error;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** The envelope of every error. */
public record ErrorJson(Body error) {

  public static ErrorJson of(ApiError error, Language language, String requestId) {
    var faults =
        error.faults().stream()
            .map(part -> new Placed(part.pointer(), part.error().message(language)))
            .toList();
    return new ErrorJson(new Body(error.code().name(), error.message(language), requestId, faults));
  }

  /**
   * @param code stable, for programs
   * @param message one sentence for a person, in the language they asked for
   * @param faults left out where there are none
   */
  public record Body(
      String code,
      String message,
      String requestId,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Placed> faults) {}

  /**
   * @param pointer to a part of the body, as a JSON pointer
   * @param message what is wrong with it
   */
  public record Placed(String pointer, String message) {}
}
