package io.cadencia.adapter.http.error;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal, before it is put in words.
 *
 * @param facts what the text names, such as the field and its value; never a stack trace
 */
public record ApiError(Fault fault, Map<String, String> facts) {

  public ApiError {
    facts = Map.copyOf(facts);
  }

  /**
   * @param namesAndValues each name in the text followed by its value
   */
  public static ApiError of(Fault fault, Object... namesAndValues) {
    var facts = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      facts.put(String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
    }
    return new ApiError(fault, facts);
  }

  public ErrorCode code() {
    return fault.code();
  }

  /** One sentence for a person. */
  public String message(Language language) {
    return ErrorTexts.text(this, language);
  }
}
