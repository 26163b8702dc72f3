package io.cadencia.application.port.out;

import java.util.Set;

/** Which cycles name a frame as their evidence. */
@FunctionalInterface
public interface FrameReferences {

  /**
   * Lets the cycles forget these frames; that is no change of the cycle itself.
   *
   * @param frames paths below the folder of frames, with slashes
   */
  void forget(Set<String> frames);
}
