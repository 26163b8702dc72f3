package io.cadencia.adapter.cv.pipeline;

import io.cadencia.adapter.cv.annotate.FrameAnnotator;
import io.cadencia.adapter.cv.annotate.FrameStore;
import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.domain.plant.CameraId;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the newest annotated picture of a camera for the board, at most one a second. */
public final class LatestPicture implements FrameListener {

  private static final Logger LOG = LoggerFactory.getLogger(LatestPicture.class);
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final CameraId camera;
  private final FrameAnnotator annotator;
  private final FrameStore store;
  private @Nullable Instant last;

  public LatestPicture(CameraId camera, FrameAnnotator annotator, FrameStore store) {
    this.camera = camera;
    this.annotator = annotator;
    this.store = store;
  }

  /** A picture that cannot be stored is missed by the board only; counting goes on. */
  @Override
  public void analysed(VideoFrame frame, List<PersonBox> people) {
    if (last != null && Duration.between(last, frame.at()).compareTo(BETWEEN) < 0) {
      return;
    }
    last = frame.at();
    try {
      store.latest(camera, annotator.annotate(frame, people));
    } catch (UncheckedIOException e) {
      LOG.warn("the board will show an old picture of camera {}", camera.value(), e);
    }
  }
}
