package io.cadencia.domain.zone;

/** What a zone of a workstation is for. */
public enum ZoneKind {
  /** Where the operator sits: a person whose box is centred here is at the workstation. */
  SEAT,
  /** Where pieces are taken from. */
  PICK,
  /** Where the piece is worked: machine and hands. */
  WORK,
  /** Where finished pieces are laid. */
  DROP
}
