package io.cadencia.application.port.out;

import java.time.Instant;

/**
 * The changes of this box in the order of their commit and without a gap, kept until somebody
 * acknowledges them, but never more than a bounded number of the newest.
 */
public interface ChangeFeed {

  /** The epoch of a box that nobody has listened to yet. */
  long FIRST_EPOCH = 1;

  /**
   * The changes that follow. To someone of an older epoch that are those from the beginning of this
   * one.
   *
   * @param limit at least 1
   * @throws ChangesGoneException if some of them are no longer kept
   * @throws PositionAheadException if this box has not come so far
   */
  ChangeBatch after(ChangePosition position, int limit);

  /**
   * Changes up to this one are in safe hands and may be forgotten. An earlier position, or one of
   * an older epoch, changes nothing.
   *
   * @throws PositionAheadException if this box has not come so far
   */
  void acknowledge(ChangePosition position);

  Backlog backlog();

  /**
   * Begins a new epoch, greater than any before, with the changes that are still kept. A database
   * that was restored needs it before its first write, for its numbers will be used again.
   *
   * @param now its seconds become the epoch, so that it also exceeds epochs this file knows nothing
   *     of
   * @return the place right before the first change of the new epoch
   */
  ChangePosition startEpoch(Instant now);

  /**
   * @param acknowledged up to where somebody has taken the changes
   * @param keptFrom changes after this one are kept
   * @param newest the last change there is
   */
  record Backlog(ChangePosition acknowledged, ChangePosition keptFrom, ChangePosition newest) {

    /** How many changes nobody has acknowledged, forgotten ones included. */
    public long waiting() {
      return newest.seq() - acknowledged.seq();
    }

    /** How many changes were forgotten before anybody had them. */
    public long lost() {
      return keptFrom.seq() - acknowledged.seq();
    }
  }
}
