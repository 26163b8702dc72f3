package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.CycleId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The gathered cycles of one box. */
public final class InMemoryFleetSink implements FleetSink {

  private final Map<CycleId, Change> rows = new HashMap<>();
  private ChangePosition known = ChangePosition.NONE;
  private int taken;

  @Override
  public synchronized ChangePosition deliver(ChangeBatch batch) {
    if (follows(batch)) {
      batch.changes().stream()
          .filter(change -> change.position().compareTo(known) > 0)
          .forEach(this::take);
      known = batch.last().compareTo(known) > 0 ? batch.last() : known;
    }
    return known;
  }

  private boolean follows(ChangeBatch batch) {
    if (batch.after().epoch() == known.epoch()) {
      return batch.after().seq() <= known.seq();
    }
    return batch.after().epoch() > known.epoch() && batch.opensEpoch() && !batch.isEmpty();
  }

  private void take(Change change) {
    rows.put(change.cycle(), change);
    taken++;
  }

  public synchronized Optional<Change> row(CycleId cycle) {
    return Optional.ofNullable(rows.get(cycle));
  }

  /** How many changes were taken, repeated ones not counted. */
  public synchronized int taken() {
    return taken;
  }

  /** Goes on from an earlier position, as if an older copy of this side had been put in place. */
  public synchronized void fallBackTo(ChangePosition position) {
    known = position;
  }
}
