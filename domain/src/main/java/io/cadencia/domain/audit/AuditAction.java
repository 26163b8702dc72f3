package io.cadencia.domain.audit;

import java.util.Locale;

/** What was done. The words are hashed into the trail: they may be added to, never renamed. */
public enum AuditAction {
  /** A duration or an end was put beside the measurement. */
  CYCLE_OVERRIDDEN,
  /** The cycle is again as it was measured. */
  OVERRIDE_REVOKED,
  /** Somebody confirmed the cycle as ground truth. */
  CYCLE_VERIFIED,
  /** The unit was left out of every figure. */
  CYCLE_EXCLUDED,
  /** The unit was taken back into the figures. */
  CYCLE_INCLUDED,
  /** A style bulletin gave workstations other standard times. */
  STANDARDS_IMPORTED,
  /** Cycles were deleted for their age. */
  CYCLES_DELETED,
  /** Somebody told why a station stood. */
  STOP_CLASSIFIED,
  /** An operator was entered. */
  OPERATOR_CREATED,
  /** Somebody works at the workstation from now on. */
  OPERATOR_ASSIGNED,
  /** Nobody works at the workstation from now on. */
  OPERATOR_RELEASED,
  /** Every session of somebody was ended. */
  SIGNED_OUT_EVERYWHERE,
  /** A session was begun. */
  SIGNED_IN,
  /** A password, a code or an identity provider's answer was not good. */
  SIGN_IN_REFUSED,
  /** A request was refused for who asked, or because nobody was known to ask. */
  ACCESS_REFUSED,
  /** Somebody was seen for the first time. */
  PERSON_FIRST_SEEN,
  /** Somebody has another role from now on. */
  ROLE_CHANGED,
  /** The configuration gives roles otherwise from now on. */
  ROLES_CONFIGURED,
  /** A local account has another password from now on. */
  PASSWORD_SET,
  /** A local account is gone. */
  LOCAL_ACCOUNT_REMOVED,
  /** Failed sign-ins were forgotten. */
  SIGN_IN_UNLOCKED,
  /** A program was given a key. */
  KEY_ISSUED,
  /** A key is worth nothing from now on. */
  KEY_REVOKED,
  /** A camera has other zones from now on. */
  ZONES_CHANGED,
  /** A report is to be made. */
  EXPORT_REQUESTED,
  /** A report is not to be made any more. */
  EXPORT_CANCELLED,
  /** The file of a report was deleted for its age. */
  EXPORT_DELETED;

  /** As it is written in the trail, such as {@code cycle_overridden}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
