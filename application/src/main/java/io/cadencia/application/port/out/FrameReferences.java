package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.CycleId;
import java.util.Set;

/** Which cycles name a frame as their evidence. */
public interface FrameReferences {

  /**
   * Lets a cycle name a frame; that is no change of the cycle itself.
   *
   * @param frame a path below the folder of frames, with slashes
   * @return false if there is no such cycle
   */
  boolean name(CycleId cycle, String frame);

  /**
   * Lets the cycles forget these frames; that is no change of the cycle itself.
   *
   * @param frames paths below the folder of frames, with slashes
   */
  void forget(Set<String> frames);
}
