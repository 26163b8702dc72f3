package io.cadencia.domain.audit;

/**
 * Who acts: an e-mail address, the name of a local account, or of a part of the program.
 *
 * @param value not blank, at most 254 characters
 */
public record ActorId(String value) {

  private static final int LONGEST = 254;

  public ActorId {
    if (value.isBlank() || value.length() > LONGEST) {
      throw new IllegalArgumentException(
          "an actor needs a name of 1 to " + LONGEST + " characters, was '" + value + "'");
    }
  }
}
