package io.cadencia.application.port.out;

import java.util.List;

/**
 * Which changes a {@link ChangeFeed} has, and who may be given which of them.
 *
 * @param epoch the epoch of them all
 * @param epochBegins the epoch's first change follows this one
 * @param acknowledged somebody has the changes up to this one
 * @param keptFrom changes up to this one are forgotten
 * @param newest the last change there is
 */
public record ChangeWindow(
    long epoch, long epochBegins, long acknowledged, long keptFrom, long newest) {

  /** The place from where someone at this position goes on. */
  public ChangePosition from(ChangePosition asked) {
    refuseAhead(asked);
    var from = asked.epoch() < epoch ? at(epochBegins) : asked;
    if (from.seq() < keptFrom) {
      throw new ChangesGoneException(asked, at(keptFrom));
    }
    return from;
  }

  /** The batch of changes that follow a place {@link #from} gave. */
  public ChangeBatch batch(ChangePosition from, List<Change> changes) {
    return new ChangeBatch(from, from.seq() == epochBegins, changes);
  }

  /** Up to where this acknowledgement lets changes be forgotten. */
  public long acknowledgedBy(ChangePosition position) {
    refuseAhead(position);
    return position.epoch() < epoch ? acknowledged : Math.max(acknowledged, position.seq());
  }

  private void refuseAhead(ChangePosition asked) {
    if (asked.compareTo(at(newest)) > 0) {
      throw new PositionAheadException(asked, at(newest));
    }
  }

  public ChangePosition at(long seq) {
    return new ChangePosition(epoch, seq);
  }

  public ChangeFeed.Backlog backlog() {
    return new ChangeFeed.Backlog(at(acknowledged), at(keptFrom), at(newest));
  }
}
