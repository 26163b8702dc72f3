package io.cadencia.application.port.out;

import io.cadencia.domain.cycle.RecordedCycle;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The changes of an {@link InMemoryCycleRepository}. */
public final class InMemoryChangeFeed implements ChangeFeed, InMemoryStore {

  private final int most;
  private final NavigableMap<Long, RecordedCycle> changes = new TreeMap<>();
  private ChangeWindow window = new ChangeWindow(FIRST_EPOCH, 0, 0, 0, 0);

  /**
   * @param most how many changes are kept when nobody listens
   */
  public InMemoryChangeFeed(InMemoryCycleRepository cycles, int most) {
    this.most = most;
    cycles.onSave(this::add);
  }

  private synchronized void add(RecordedCycle saved) {
    changes.put(saved.changeSeq(), saved);
    var keptFrom = Math.max(window.keptFrom(), saved.changeSeq() - most);
    show(window.epoch(), window.epochBegins(), window.acknowledged(), keptFrom, saved.changeSeq());
  }

  private void show(long epoch, long begins, long acknowledged, long keptFrom, long newest) {
    window = new ChangeWindow(epoch, begins, acknowledged, keptFrom, newest);
    changes.headMap(keptFrom, true).clear();
  }

  @Override
  public synchronized ChangeBatch after(ChangePosition position, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
    var from = window.from(position);
    return window.batch(
        from,
        changes.tailMap(from.seq(), false).values().stream()
            .limit(limit)
            .map(this::change)
            .toList());
  }

  private Change change(RecordedCycle saved) {
    var cycle = saved.cycle();
    return new Change(
        window.at(saved.changeSeq()), cycle.id(), cycle.measuredStart(), cycle.toString());
  }

  @Override
  public synchronized void acknowledge(ChangePosition position) {
    var acknowledged = window.acknowledgedBy(position);
    show(
        window.epoch(),
        window.epochBegins(),
        acknowledged,
        Math.max(window.keptFrom(), acknowledged),
        window.newest());
  }

  @Override
  public synchronized Backlog backlog() {
    return window.backlog();
  }

  @Override
  public synchronized ChangePosition startEpoch(Instant now) {
    var epoch = Math.max(window.epoch() + 1, now.getEpochSecond());
    show(epoch, window.keptFrom(), window.keptFrom(), window.keptFrom(), window.newest());
    return window.at(window.epochBegins());
  }

  @Override
  public synchronized Runnable remember() {
    var kept = new TreeMap<>(changes);
    var keptWindow = window;
    return () -> restore(kept, keptWindow);
  }

  private synchronized void restore(NavigableMap<Long, RecordedCycle> kept, ChangeWindow then) {
    changes.clear();
    changes.putAll(kept);
    window = then;
  }
}
