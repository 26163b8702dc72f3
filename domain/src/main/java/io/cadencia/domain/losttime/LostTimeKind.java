package io.cadencia.domain.losttime;

/** What sort of loss a code stands for. */
public enum LostTimeKind {
  /** Foreseen by the plan of the day, such as training or maintenance. */
  PLANNED,
  /** Nobody wanted it, such as a machine that fails. */
  UNPLANNED,
  /** The change from one style, size or operation to the next. */
  CHANGEOVER
}
