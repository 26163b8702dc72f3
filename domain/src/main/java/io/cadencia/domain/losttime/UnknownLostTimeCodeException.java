package io.cadencia.domain.losttime;

import io.cadencia.domain.CadenciaException;
import java.util.List;

/** A stop was to be classified by a code that is not in the plant's list. */
public final class UnknownLostTimeCodeException extends CadenciaException {

  private final String code;
  private final List<String> known;

  /**
   * @param code the one that was given
   * @param known those of the list, in its order
   */
  public UnknownLostTimeCodeException(String code, List<String> known) {
    super(
        "there is no lost-time code '%s': use one of %s".formatted(code, String.join(", ", known)));
    this.code = code;
    this.known = List.copyOf(known);
  }

  public String code() {
    return code;
  }

  /** The codes of the list, in its order. */
  public List<String> known() {
    return known;
  }
}
