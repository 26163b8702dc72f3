package io.cadencia.application.service.fleet;

import io.cadencia.application.port.in.fleet.ForwardChangesUseCase;
import io.cadencia.application.port.out.ChangeBatch;
import io.cadencia.application.port.out.ChangeFeed;
import io.cadencia.application.port.out.ChangePosition;
import io.cadencia.application.port.out.FleetSink;
import java.time.Clock;

/**
 * Sends what follows the last acknowledged change, then what follows the answer, until nothing is
 * left. The other side's answer decides where to go on, whatever this side believed.
 */
public final class ForwardChangesService implements ForwardChangesUseCase {

  static final int BATCH = 1000;

  private final ChangeFeed feed;
  private final FleetSink sink;
  private final Clock clock;

  /**
   * @param clock gives the first epoch of a box that has never been listened to
   */
  public ForwardChangesService(ChangeFeed feed, FleetSink sink, Clock clock) {
    this.feed = feed;
    this.sink = sink;
    this.clock = clock;
  }

  @Override
  public Forwarded runOnce() {
    var before = start();
    var position = before;
    var batch = feed.after(position, BATCH);
    while (!batch.isEmpty()) {
      var answer = sink.deliver(batch);
      if (answer.equals(batch.after())) {
        break;
      }
      position = answer;
      acknowledge(batch, answer);
      batch = feed.after(answer, BATCH);
    }
    var backlog = feed.backlog();
    return new Forwarded(
        Math.max(0, backlog.acknowledged().seq() - before.seq()), position, backlog.waiting());
  }

  /** A box that was never listened to may have had another life: its epoch must tell them apart. */
  private ChangePosition start() {
    var acknowledged = feed.backlog().acknowledged();
    return acknowledged.epoch() == ChangeFeed.FIRST_EPOCH
        ? feed.startEpoch(clock.instant())
        : acknowledged;
  }

  /** An answer that lies before the batch asks for a fresh start there, and confirms nothing. */
  private void acknowledge(ChangeBatch batch, ChangePosition answer) {
    if (answer.compareTo(batch.after()) > 0) {
      feed.acknowledge(answer);
    }
  }
}
