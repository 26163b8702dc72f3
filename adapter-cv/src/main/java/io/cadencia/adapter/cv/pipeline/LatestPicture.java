package io.cadencia.adapter.cv.pipeline;

import io.cadencia.adapter.cv.annotate.FrameAnnotator;
import io.cadencia.adapter.cv.annotate.FrameStore;
import io.cadencia.adapter.cv.annotate.PictureWriter;
import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest annotated picture of a camera for the board, at most one a second, and one
 * without drawings for who draws zones, every ten seconds. Who was found in the last seconds is
 * hidden as well: the network misses for a while who bends or stands behind somebody.
 */
public final class LatestPicture implements FrameListener {

  private static final Duration BETWEEN = Duration.ofSeconds(1);

  /** Whoever draws zones looks at a bench, which stands still. */
  private static final Duration BETWEEN_PLAIN = Duration.ofSeconds(10);

  /** So long the network misses who stands behind somebody. */
  private static final Duration MISSED = Duration.ofSeconds(3);

  private record Found(Instant at, List<PersonBox> people) {}

  private final CameraId camera;
  private final FrameAnnotator annotator;
  private final FrameStore store;
  private final PictureWriter writer;
  private final Deque<Found> lately = new ArrayDeque<>();
  private @Nullable Instant last;
  private @Nullable Instant lastPlain;

  public LatestPicture(
      CameraId camera, FrameAnnotator annotator, FrameStore store, PictureWriter writer) {
    this.camera = camera;
    this.annotator = annotator;
    this.store = store;
    this.writer = writer;
  }

  /** A picture that cannot be stored is missed by the board only; counting goes on. */
  @Override
  public void analysed(VideoFrame frame, List<PersonBox> people) {
    lately.removeIf(found -> distance(found.at(), frame.at()).compareTo(MISSED) > 0);
    if (last == null || distance(last, frame.at()).compareTo(BETWEEN) >= 0) {
      last = frame.at();
      var hidden = lately.stream().flatMap(found -> found.people().stream()).toList();
      var picture = annotator.annotate(frame, people, hidden, "");
      writer.write(() -> store.latest(camera, picture));
      keepPlain(frame, people, hidden);
    }
    lately.addLast(new Found(frame.at(), people));
  }

  private void keepPlain(VideoFrame frame, List<PersonBox> people, List<PersonBox> hidden) {
    if (lastPlain == null || distance(lastPlain, frame.at()).compareTo(BETWEEN_PLAIN) >= 0) {
      lastPlain = frame.at();
      var picture = annotator.plain(frame, people, hidden);
      writer.write(() -> store.plain(camera, picture));
    }
  }

  private static Duration distance(Instant one, Instant other) {
    return Duration.between(one, other).abs();
  }
}
