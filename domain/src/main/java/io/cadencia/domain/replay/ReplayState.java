package io.cadencia.domain.replay;

import java.util.Locale;

/** How far a trial is. */
public enum ReplayState {
  RUNNING,
  /** Its answer is there. */
  DONE,
  /** It came to nothing, and says why. */
  FAILED,
  /** Somebody did not want it any more. */
  CANCELLED;

  /** Whether nothing more will come of it. */
  public boolean isOver() {
    return this != RUNNING;
  }

  /** As it is written outside, such as {@code running}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
