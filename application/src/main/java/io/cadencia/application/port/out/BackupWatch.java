package io.cadencia.application.port.out;

/** How the backups stand. */
@FunctionalInterface
public interface BackupWatch {

  Standing look();

  /** What can be said about them. */
  enum Standing {
    /** Nobody takes any. */
    SWITCHED_OFF,
    /** There was none yet, and none failed. */
    DUE,
    RECENT,
    /** The newest one is older than it should be. */
    OVERDUE,
    /** The last one that was tried failed. */
    FAILED
  }
}
