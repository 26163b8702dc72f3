package io.cadencia.application.service.change;

import io.cadencia.application.port.in.change.FollowChangesUseCase;
import io.cadencia.application.port.in.change.NoticeChangesUseCase;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Order;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Page;
import io.cadencia.application.port.in.cycle.ListCyclesUseCase.Query;
import io.cadencia.application.port.in.plant.GetModuleUseCase.CameraDetail;
import io.cadencia.application.port.out.ChangeFeed;
import io.cadencia.application.port.out.ChangePosition;
import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.DataVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is new once and tells it to everybody who follows. The storage is asked for its
 * version alone while nothing changes, and for nothing while nobody follows.
 */
public final class LiveChangesService implements FollowChangesUseCase, NoticeChangesUseCase {

  private static final Duration BETWEEN_CAMERA_LOOKS = Duration.ofSeconds(1);

  private final ChangeFeed feed;
  private final ListCyclesUseCase cycles;
  private final DataVersion version;
  private final CameraSight sight;
  private final Followers followers = new Followers();

  private @Nullable Long seenVersion;
  private @Nullable Instant camerasSeen;

  public LiveChangesService(
      ChangeFeed feed, ListCyclesUseCase cycles, DataVersion version, CameraSight sight) {
    this.feed = feed;
    this.cycles = cycles;
    this.version = version;
    this.sight = sight;
  }

  @Override
  public Following follow(Follower follower) {
    var newest = feed.backlog().newest();
    var start = followers.add(follower, newest.seq(), sight.look());
    return new Followed(
        new ChangePosition(newest.epoch(), start.head()),
        start.cameras(),
        () -> followers.remove(follower));
  }

  @Override
  public synchronized void runOnce() {
    if (followers.isEmpty()) {
      seenVersion = null;
      return;
    }
    noticeCycles();
    noticeCameras();
  }

  /** The version is asked first: a change that comes while the cycles are read changes the next. */
  private void noticeCycles() {
    Long current = version.current();
    if (current.equals(seenVersion)) {
      return;
    }
    Page page;
    do {
      var after = followers.head();
      page = cycles.list(new Query(CycleFilter.all(), Order.CHANGE, after, Query.MAX_LIMIT));
      followers.tell(page.items(), page.nextAfter());
    } while (page.hasMore());
    seenVersion = current;
  }

  private void noticeCameras() {
    var now = sight.now();
    if (camerasSeen != null && now.isBefore(camerasSeen.plus(BETWEEN_CAMERA_LOOKS))) {
      return;
    }
    followers.tellCameras(sight.look());
    camerasSeen = now;
  }

  private record Followed(ChangePosition position, List<CameraDetail> cameras, Runnable end)
      implements Following {

    @Override
    public void close() {
      end.run();
    }
  }
}
