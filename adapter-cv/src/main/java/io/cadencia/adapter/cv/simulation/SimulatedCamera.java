package io.cadencia.adapter.cv.simulation;

import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.FrameSourceException;
import io.cadencia.adapter.cv.source.Pacer;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A camera that looks at a {@link SewingLine}. */
public final class SimulatedCamera implements FrameSource {

  private final SewingLine line;
  private final Instant start;
  private final long frames;
  private final @Nullable Pacer pacer;
  private long next;

  private SimulatedCamera(SewingLine line, Instant start, long frames, @Nullable Pacer pacer) {
    this.line = line;
    this.start = start;
    this.frames = frames;
    this.pacer = pacer;
  }

  /** Like a recording: every frame of the given length, as fast as it is read. */
  public static SimulatedCamera recording(SewingLine line, Instant start, Duration length) {
    long frames = (long) Math.ceil(length.toNanos() / 1e9 * line.settings().framesPerSecond());
    return new SimulatedCamera(line, start, frames, null);
  }

  /** Like a camera on the wall: without end, frames come by the clock and missed ones are gone. */
  public static SimulatedCamera live(SewingLine line, Instant start, Pacer pacer) {
    return new SimulatedCamera(line, start, Long.MAX_VALUE, pacer);
  }

  @Override
  public Optional<VideoFrame> next() {
    awaitFrame();
    while (next < frames && line.isMissing(next)) {
      next++;
      awaitFrame();
    }
    if (next >= frames) {
      return Optional.empty();
    }
    var frame = line.frame(next, timeOf(next));
    next++;
    return Optional.of(frame);
  }

  @Override
  public boolean isLive() {
    return pacer != null;
  }

  @Override
  public void close() {
    next = frames;
  }

  /** Live, goes on to the newest frame that is due, or waits for the next one. */
  private void awaitFrame() {
    var clock = pacer;
    if (clock == null) {
      return;
    }
    double elapsed = Duration.between(start, clock.now()).toNanos() / 1e9;
    next = Math.max(next, (long) Math.floor(elapsed * line.settings().framesPerSecond()));
    try {
      clock.waitUntil(timeOf(next));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new FrameSourceException("the simulated camera was stopped", stopped);
    }
  }

  private Instant timeOf(long frame) {
    return start.plusNanos(Math.round(frame * 1e9 / line.settings().framesPerSecond()));
  }
}
