package io.cadencia.domain.line;

import java.util.Collection;

/** What happens at a workstation, or in a plant, in one word. */
public enum Activity {
  /** A cycle is in progress. */
  WORKING,
  /** It is watched, and no cycle is in progress. */
  IDLE,
  /** No camera sees it. */
  UNSEEN;

  /**
   * @param seen whether a camera watches it now
   * @param cycling whether a cycle is in progress; of what nobody sees it may have ended long ago
   */
  public static Activity of(boolean seen, boolean cycling) {
    if (!seen) {
      return UNSEEN;
    }
    return cycling ? WORKING : IDLE;
  }

  /** Of several together: one that works is enough, and then one that is seen. */
  public static Activity of(Collection<Activity> several) {
    return several.stream().min(Activity::compareTo).orElse(UNSEEN);
  }
}
