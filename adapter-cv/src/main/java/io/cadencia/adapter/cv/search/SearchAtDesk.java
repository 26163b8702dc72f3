package io.cadencia.adapter.cv.search;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.search.SearchDesk.HandedIn;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Hands frames of one camera in at the desk: the newest, not more often than is of use, and less
 * often while nothing moves. Workers leave here what they found, and the camera's thread fetches
 * it.
 */
final class SearchAtDesk implements PeopleSearch {

  private final SearchDesk desk;
  private final SearchPace pace;

  private @Nullable Instant lastHandedIn;
  private boolean moved;

  private int stay;
  private @Nullable FoundPeople found;
  private @Nullable Throwable failure;
  private SearchLoad load = SearchLoad.NONE;

  SearchAtDesk(SearchDesk desk, SearchPace pace) {
    this.desk = desk;
    this.pace = pace;
  }

  @Override
  public synchronized Optional<FoundPeople> found(VideoFrame frame) {
    var failed = failure;
    var fetched = Optional.ofNullable(found);
    failure = null;
    found = null;
    if (failed != null) {
      throw new SearchFailedException(failed);
    }
    return fetched;
  }

  @Override
  public void looked(VideoFrame frame, boolean movedInIt) {
    moved |= movedInIt;
    var newest = new HandedIn(frame, currentStay());
    if (desk.replace(this, newest)) {
      handedIn(frame);
    } else if (isWanted(frame)) {
      handedIn(frame);
      desk.handIn(this, newest);
    }
  }

  private boolean isWanted(VideoFrame frame) {
    return pace.allows(lastHandedIn, frame.at())
        && (moved || pace.demands(lastHandedIn, frame.at()));
  }

  /** What moved until now is seen in this frame. */
  private void handedIn(VideoFrame frame) {
    lastHandedIn = frame.at();
    moved = false;
  }

  @Override
  public void leave() {
    desk.leave(this);
    lastHandedIn = null;
    forget();
  }

  /** What is still searched of the stay that ends here comes too late. */
  private synchronized void forget() {
    stay++;
    found = null;
    failure = null;
  }

  private synchronized int currentStay() {
    return stay;
  }

  @Override
  public synchronized SearchLoad load() {
    return load;
  }

  /** By a worker. */
  synchronized void answered(HandedIn frame, List<PersonBox> people, Duration search) {
    load = load.and(search);
    if (frame.stay() == stay) {
      found = new FoundPeople(frame.frame(), people);
    }
  }

  /** By a worker. */
  synchronized void failed(HandedIn frame, Throwable cause) {
    if (frame.stay() == stay) {
      failure = cause;
    }
  }
}
