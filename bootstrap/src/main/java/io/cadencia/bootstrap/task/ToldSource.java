package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/** A recording that tells how much of it was seen, each two hundredth. */
final class ToldSource implements FrameSource {

  private static final double STEP = 0.005;

  private final FileFrameSource film;
  private final DoubleConsumer progress;
  private @Nullable Instant first;
  private double told = -STEP;

  /**
   * @param progress is told the share of the film, 0 to 1
   */
  ToldSource(FileFrameSource film, DoubleConsumer progress) {
    this.film = film;
    this.progress = progress;
  }

  @Override
  public Optional<VideoFrame> next() {
    var frame = film.next();
    frame.map(VideoFrame::at).ifPresent(this::tell);
    return frame;
  }

  private void tell(Instant at) {
    if (first == null) {
      first = at;
    }
    double share = share(Duration.between(first, at));
    if (share >= told + STEP) {
      told = share;
      progress.accept(share);
    }
  }

  /** A film that does not say how long it is stays at its beginning. */
  private double share(Duration seen) {
    long whole = film.length().toMillis();
    return whole == 0 ? 0 : Math.min(1, (double) seen.toMillis() / whole);
  }

  @Override
  public boolean isLive() {
    return film.isLive();
  }

  @Override
  public void close() {
    film.close();
  }
}
