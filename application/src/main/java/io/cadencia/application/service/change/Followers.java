package io.cadencia.application.service.change;

import io.cadencia.application.port.in.change.FollowChangesUseCase.Changes;
import io.cadencia.application.port.in.change.FollowChangesUseCase.Follower;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.domain.cycle.RecordedCycle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Those who follow, and up to where they were told. Who joins learns the place in the same moment
 * from which on it is told, so that nothing falls between. Nobody is called under the lock.
 */
final class Followers {

  /**
   * @param head the change after which the newcomer is told everything
   * @param cameras as the newcomer has to take them, until it is told otherwise
   */
  record Start(long head, List<CameraDetail> cameras) {}

  private final List<Follower> all = new ArrayList<>();
  private long head;
  private List<CameraDetail> cameras = List.of();

  /**
   * @param newest the newest change there is
   * @param seen the cameras as they are
   */
  synchronized Start add(Follower follower, long newest, List<CameraDetail> seen) {
    if (all.isEmpty()) {
      head = newest;
      cameras = seen;
    }
    all.add(follower);
    return new Start(Math.max(head, newest), cameras);
  }

  synchronized void remove(Follower follower) {
    all.remove(follower);
  }

  synchronized boolean isEmpty() {
    return all.isEmpty();
  }

  synchronized long head() {
    return head;
  }

  void tell(List<RecordedCycle> cycles, long upTo) {
    if (!cycles.isEmpty()) {
      tell(advance(upTo), new Changes(cycles, upTo, List.of()));
    }
  }

  private synchronized List<Follower> advance(long upTo) {
    head = Math.max(head, upTo);
    return List.copyOf(all);
  }

  /** Tells which cameras are no longer as they were. */
  void tellCameras(List<CameraDetail> now) {
    List<Follower> listeners;
    List<CameraDetail> turned;
    long upTo;
    synchronized (this) {
      turned = CameraSight.turned(cameras, now);
      cameras = now;
      upTo = head;
      listeners = List.copyOf(all);
    }
    if (!turned.isEmpty()) {
      tell(listeners, new Changes(List.of(), upTo, turned));
    }
  }

  /** One that fails keeps nobody else from being told; the first failure is thrown at the end. */
  private static void tell(List<Follower> listeners, Changes changes) {
    @Nullable RuntimeException first = null;
    for (var listener : listeners) {
      try {
        listener.changed(changes);
      } catch (RuntimeException failure) {
        if (first == null) {
          first = failure;
        } else {
          first.addSuppressed(failure);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
