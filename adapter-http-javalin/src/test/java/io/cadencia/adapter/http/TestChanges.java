package io.cadencia.adapter.http;

import io.cadencia.application.port.in.change.FollowChangesUseCase;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.application.port.out.ChangePosition;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.RecordedCycle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Changes that a test makes, kept as a change feed keeps them. */
public final class TestChanges implements FollowChangesUseCase {

  public static final long EPOCH = 7;

  public final List<Follower> followers = new CopyOnWriteArrayList<>();
  public final List<CameraDetail> cameras = new CopyOnWriteArrayList<>();
  private final TreeMap<Long, RecordedCycle> stored = new TreeMap<>();
  private final Map<CycleId, Long> latest = new HashMap<>();
  private long newest;
  private long told;

  @Override
  public synchronized Following follow(Follower follower) {
    followers.add(follower);
    var position = new ChangePosition(EPOCH, newest);
    return new Following() {
      @Override
      public ChangePosition position() {
        return position;
      }

      @Override
      public List<CameraDetail> cameras() {
        return List.copyOf(cameras);
      }

      @Override
      public void close() {
        followers.remove(follower);
      }
    };
  }

  /** The use case that reads what was stored here. */
  public ListCyclesUseCase list() {
    return this::page;
  }

  private synchronized ListCyclesUseCase.Page page(ListCyclesUseCase.Query query) {
    var newer = new ArrayList<>(stored.tailMap(query.after(), false).values());
    var items = newer.subList(0, Math.min(query.limit(), newer.size()));
    long next = items.isEmpty() ? query.after() : items.get(items.size() - 1).changeSeq();
    return new ListCyclesUseCase.Page(items, next, newer.size() > items.size());
  }

  /** Stores a change that nobody is told. */
  public synchronized void store(RecordedCycle cycle) {
    var older = latest.put(cycle.cycle().id(), cycle.changeSeq());
    if (older != null) {
      stored.remove(older);
    }
    stored.put(cycle.changeSeq(), cycle);
    newest = cycle.changeSeq();
  }

  /** Stores changes and tells everybody. */
  public void change(List<RecordedCycle> cycles) {
    cycles.forEach(this::store);
    tell(new Changes(cycles, cycles.get(cycles.size() - 1).changeSeq(), List.of()));
  }

  /** Stores changes and tells everything that has not been told yet. */
  public void tellAllSince(List<RecordedCycle> cycles) {
    cycles.forEach(this::store);
    var news = untold();
    tell(new Changes(news, news.get(news.size() - 1).changeSeq(), List.of()));
  }

  private synchronized List<RecordedCycle> untold() {
    var news = List.copyOf(stored.tailMap(told, false).values());
    told = newest;
    return news;
  }

  public synchronized void deleteAll() {
    stored.clear();
  }

  public void change(RecordedCycle cycle) {
    change(List.of(cycle));
  }

  public void turn(CameraDetail camera) {
    cameras.removeIf(older -> older.camera().id().equals(camera.camera().id()));
    cameras.add(camera);
    tell(new Changes(List.of(), 0, List.of(camera)));
  }

  private void tell(Changes changes) {
    followers.forEach(follower -> follower.changed(changes));
  }
}
