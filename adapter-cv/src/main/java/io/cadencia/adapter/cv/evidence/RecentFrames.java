package io.cadencia.adapter.cv.evidence;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The frames of the last seconds in which people were searched for. A cycle is known some seconds
 * after its end, when the frame of its end has long been seen.
 */
public final class RecentFrames implements FrameListener {

  private static final Duration KEPT = Duration.ofSeconds(10);

  /** Those of that time, of a camera that is searched every 0.4 seconds; some 25 MB. */
  private static final int MOST = 28;

  private static final Duration BETWEEN = KEPT.dividedBy(MOST - 1);

  /** Farther off, a picture shows another moment. */
  private static final Duration NEAR = Duration.ofSeconds(2);

  /** So long the network misses who stands behind somebody. */
  private static final Duration MISSED = Duration.ofSeconds(3);

  private final List<Seen> seen = new ArrayList<>();

  private record Seen(VideoFrame frame, List<PersonBox> people) {

    Duration distanceTo(Instant moment) {
      return Duration.between(frame.at(), moment).abs();
    }
  }

  @Override
  public synchronized void analysed(VideoFrame frame, List<PersonBox> people) {
    if (isTooSoon(frame)) {
      return;
    }
    var shrinking = Shrinking.of(frame);
    seen.removeIf(old -> old.distanceTo(frame.at()).compareTo(KEPT) > 0);
    if (seen.size() == MOST) {
      seen.remove(0);
    }
    seen.add(new Seen(shrinking.frame(frame), shrinking.boxes(people)));
  }

  /** What is searched for more often is left out, or it would not reach back far enough. */
  private boolean isTooSoon(VideoFrame frame) {
    return !seen.isEmpty()
        && seen.get(seen.size() - 1).distanceTo(frame.at()).compareTo(BETWEEN) < 0;
  }

  /** The frame nearest to the moment; empty if none is near. */
  synchronized Optional<SearchedFrame> nearest(Instant moment) {
    return seen.stream()
        .min(Comparator.comparing(each -> each.distanceTo(moment)))
        .filter(best -> best.distanceTo(moment).compareTo(NEAR) <= 0)
        .map(this::around);
  }

  private SearchedFrame around(Seen here) {
    var found =
        seen.stream()
            .filter(other -> isAsLarge(other, here))
            .filter(other -> other.distanceTo(here.frame().at()).compareTo(MISSED) <= 0)
            .flatMap(other -> other.people().stream())
            .toList();
    return new SearchedFrame(here.frame(), here.people(), found);
  }

  /** A camera may come back with another resolution, whose boxes fit no older frame. */
  private static boolean isAsLarge(Seen one, Seen other) {
    return one.frame().width() == other.frame().width()
        && one.frame().height() == other.frame().height();
  }
}
