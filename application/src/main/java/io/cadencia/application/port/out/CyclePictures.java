package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.Cycle;

/**
 * Keeps a picture of the moment at which the piece of a cycle was put down, where it can. Whoever
 * asks for one is never kept waiting, and never hears of a failure: a cycle counts without a
 * picture.
 */
@FunctionalInterface
public interface CyclePictures {

  /** For cycles that nobody takes pictures of. */
  CyclePictures NONE = completed -> {};

  /**
   * @param completed a stored cycle of which the detector has just seen the end
   */
  void keep(Cycle completed);
}
