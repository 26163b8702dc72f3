package io.cadencia.application.port.in.health;

/**
 * One thing that was looked at. Nothing in it tells a name, a number of a camera or a place: it may
 * be read by everybody who may read figures.
 *
 * @param reason why it is in that state, in one word
 */
public record Probe(Subject subject, State state, Reason reason) {

  /** What was looked at. */
  public enum Subject {
    DATABASE,
    WAL,
    DISK,
    CAMERAS,
    /** The detector, which writes what the cameras see. */
    WRITER,
    BACKUP,
    /** The clock, set against the newest data. */
    TIME
  }

  /** How it is. */
  public enum State {
    OK,
    /** Needs attention. */
    WARN,
    /** Does not work, or soon will not. */
    CRITICAL,
    /** Is switched off, or not expected to work now. */
    DISABLED,
    /** There is none. */
    UNCONFIGURED;

    boolean isTrouble() {
      return this == WARN || this == CRITICAL;
    }
  }

  /** Why. */
  public enum Reason {
    REACHABLE,
    MISSING,
    REPLACED,
    DAMAGED,
    UNREACHABLE,
    UNKNOWN,
    WITHIN_LIMIT,
    OVER_LIMIT,
    ENOUGH_ROOM,
    LITTLE_ROOM,
    NEARLY_FULL,
    ALL_ONLINE,
    SOME_MISSING,
    /** A camera looks elsewhere than when its zones were drawn. */
    SOME_MOVED,
    /** The clock of a camera, or this one's, goes wrong. */
    SOME_SKEWED,
    /** More cameras than this box can watch. */
    SOME_SUSPENDED,
    ALL_MISSING,
    NO_CAMERAS,
    HEARD,
    NEVER_HEARD,
    SILENT,
    OUTSIDE_PLANNED_TIME,
    SWITCHED_OFF,
    DUE,
    RECENT,
    OVERDUE,
    FAILED,
    PLAUSIBLE,
    BEHIND_DATA
  }

  /** Whether it needs attention. */
  public boolean isTrouble() {
    return state.isTrouble();
  }
}
