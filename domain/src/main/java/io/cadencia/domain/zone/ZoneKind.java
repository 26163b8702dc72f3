package io.cadencia.domain.zone;

import java.util.Locale;

/** What a zone of a workstation is for. */
public enum ZoneKind {
  /** Where the operator sits: a person whose box is centred here is at the workstation. */
  SEAT,
  /** Where pieces are taken from. */
  PICK,
  /** Where the piece is worked: machine and hands. */
  WORK,
  /** Where finished pieces are laid. */
  DROP;

  /** As it is written outside, such as {@code seat}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
