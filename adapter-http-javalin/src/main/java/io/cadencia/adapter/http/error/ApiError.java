package io.cadencia.adapter.http.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal, before it is put in words.
 *
 * @param facts what the text names, such as the field and its value; never a stack trace
 * @param faults all that is wrong with the parts of the body, where more is known than one thing
 */
public record ApiError(Fault fault, Map<String, String> facts, List<Placed> faults) {

  /**
   * One thing that is wrong with a part of the body.
   *
   * @param pointer which part, as a JSON pointer (RFC 6901)
   */
  public record Placed(String pointer, ApiError error) {}

  public ApiError {
    facts = Map.copyOf(facts);
    faults = List.copyOf(faults);
  }

  /**
   * @param namesAndValues each name in the text followed by its value
   */
  public static ApiError of(Fault fault, Object... namesAndValues) {
    var facts = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      facts.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
    }
    return new ApiError(fault, facts, List.of());
  }

  /** The same with all that is wrong, each in its place. */
  public ApiError at(List<Placed> places) {
    return new ApiError(fault, facts, places);
  }

  public ErrorCode code() {
    return fault.code();
  }

  /** One sentence for a person. */
  public String message(Language language) {
    return ErrorTexts.text(this, language);
  }
}
