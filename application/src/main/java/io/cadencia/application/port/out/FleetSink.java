package io.cadencia.application.port.out;

/** Where the changes of many boxes are gathered. It may be far away, and answers may get lost. */
public interface FleetSink {

  /**
   * Hands changes over, all or none of them. What is known already is skipped, so that the same may
   * be sent again; a batch that would leave a gap is not taken, nor is one of an older epoch, nor
   * one of a new epoch that does not open it.
   *
   * @param batch may be empty, just to hear the answer
   * @return the last position this side knows of the box, from where it wants to go on
   * @throws FleetUnreachableException if there was no answer; the changes may have been taken
   */
  ChangePosition deliver(ChangeBatch batch);
}
