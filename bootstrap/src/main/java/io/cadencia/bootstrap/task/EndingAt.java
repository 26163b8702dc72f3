package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.Instant;
import java.util.Optional;

/** A source that ends at a moment of its own time. */
final class EndingAt implements FrameSource {

  private final FrameSource source;
  private final Instant end;

  EndingAt(FrameSource source, Instant end) {
    this.source = source;
    this.end = end;
  }

  @Override
  public Optional<VideoFrame> next() {
    return source.next().filter(frame -> frame.at().isBefore(end));
  }

  @Override
  public boolean isLive() {
    return source.isLive();
  }

  @Override
  public void close() {
    source.close();
  }
}
