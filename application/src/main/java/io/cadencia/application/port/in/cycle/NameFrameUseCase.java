package io.cadencia.application.port.in.cycle;

import io.cadencia.domain.cycle.CycleId;

/** Takes down which picture shows a cycle, once the picture is there. */
@FunctionalInterface
public interface NameFrameUseCase {

  /**
   * @param frame a path below the folder of frames, with slashes
   * @return false if the cycle is gone, and nothing will ever lead to the picture
   */
  boolean name(CycleId cycle, String frame);
}
