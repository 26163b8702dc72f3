package io.cadencia.application.port.out;

import java.time.Instant;

/** Keeps in mind that data were deleted for their age; called in the transaction that deletes. */
@FunctionalInterface
public interface RetentionTrail {

  /**
   * @param count how many rows this transaction deletes, at least 1
   * @param before the instant before which they ended
   */
  void deleted(DataClass what, long count, Instant before);
}
