package io.cadencia.application.port.out;

/** Pseudonyms that tests can read. */
public final class SpokenPseudonyms implements Pseudonyms {

  @Override
  public String of(Part part, String who) {
    return part.prefix() + "(" + who + ")";
  }

  @Override
  public String key() {
    return "spoken";
  }
}
