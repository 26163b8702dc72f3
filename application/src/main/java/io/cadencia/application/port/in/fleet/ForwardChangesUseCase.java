package io.cadencia.application.port.in.fleet;

import io.cadencia.application.port.out.ChangePosition;

/** Hands the changes of this box over to where those of many boxes are gathered. */
public interface ForwardChangesUseCase {

  /**
   * Hands over what is waiting, batch by batch. May be broken off at any time and run again: what
   * arrived twice counts once.
   *
   * @throws io.cadencia.application.port.out.FleetUnreachableException if an answer did not come;
   *     run it again later
   * @throws io.cadencia.application.port.out.ChangesGoneException if the other side wants changes
   *     that are no longer kept
   * @throws io.cadencia.application.port.out.PositionAheadException if the other side knows more
   *     than this box has made
   */
  Forwarded runOnce();

  /**
   * @param changes how many changes the other side has more than before
   * @param position up to where it has them
   * @param waiting how many it has not taken; more than 0 only if it stopped taking them
   */
  record Forwarded(long changes, ChangePosition position, long waiting) {}
}
