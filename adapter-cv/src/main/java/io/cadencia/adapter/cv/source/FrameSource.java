package io.cadencia.adapter.cv.source;

import java.util.Optional;

/** A running sequence of frames; opened when it is made, read by one thread. */
public interface FrameSource extends AutoCloseable {

  /**
   * Waits for the next frame.
   *
   * @return empty at the end of a recording
   * @throws FrameSourceException if the source broke or stalled; it is of no more use then
   */
  Optional<VideoFrame> next();

  /** Whether frames come by the clock, so that a slow reader must skip some. */
  boolean isLive();

  /** Frames received and not yet returned. */
  default int waiting() {
    return 0;
  }

  /** Pictures that came damaged since it was opened; some are shown all the same. */
  default long damaged() {
    return 0;
  }

  /** What a camera sends, as far as it is known; empty for a recording. */
  default Optional<StreamFacts> facts() {
    return Optional.empty();
  }

  @Override
  void close();
}
