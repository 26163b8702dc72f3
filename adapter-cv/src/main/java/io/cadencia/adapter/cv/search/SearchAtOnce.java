package io.cadencia.adapter.cv.search;

import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Searches on the thread that asks, by the times of the frames alone: the same recording is
 * searched in the same frames each time.
 */
public final class SearchAtOnce implements PeopleSearch {

  private final PersonDetector detector;
  private final SearchPace pace;
  private final LongSupplier nanos;
  private @Nullable Instant lastSearch;
  private SearchLoad load = SearchLoad.NONE;

  /**
   * @param between at least this long from one searched frame to the next; zero to search each
   * @param nanos by which searches are timed; one that stands still for a recording, which is to
   *     leave the same data each time
   */
  public SearchAtOnce(PersonDetector detector, Duration between, LongSupplier nanos) {
    this.detector = detector;
    this.pace = new SearchPace(between, between);
    this.nanos = nanos;
  }

  @Override
  public Optional<FoundPeople> found(VideoFrame frame) {
    if (!pace.allows(lastSearch, frame.at())) {
      return Optional.empty();
    }
    long before = nanos.getAsLong();
    var people = detector.detect(frame);
    load = load.and(Duration.ofNanos(nanos.getAsLong() - before));
    lastSearch = frame.at();
    return Optional.of(new FoundPeople(frame, people));
  }

  @Override
  public void looked(VideoFrame frame, boolean moved) {}

  @Override
  public void leave() {
    lastSearch = null;
  }

  @Override
  public SearchLoad load() {
    return load;
  }
}
