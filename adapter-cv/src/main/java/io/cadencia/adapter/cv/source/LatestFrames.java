package io.cadencia.adapter.cv.source;

import io.cadencia.domain.coverage.CameraTrouble;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The newest frame of a live source. A thread of its own reads the source without pause; a reader
 * who is slow skips frames, which are counted, and is never behind.
 */
public final class LatestFrames implements FrameSource {

  private final FrameSource live;
  private final Duration patience;
  private final Thread reader;
  private final Object lock = new Object();
  private @Nullable VideoFrame newest;
  private @Nullable RuntimeException failure;
  private boolean ended;
  private boolean closed;
  private long read;
  private long skipped;

  /** Of a source that is waited for as long as it takes, such as a simulated one. */
  public LatestFrames(FrameSource live) {
    this(live, Duration.ofDays(365));
  }

  /**
   * Starts reading at once.
   *
   * @param live is closed with this
   * @param patience a source from which no frame comes for so long has stalled, whatever else it
   *     sends; longer than its own limits
   */
  public LatestFrames(FrameSource live, Duration patience) {
    this.live = live;
    this.patience = patience;
    this.reader = new Thread(this::readAll, "camera-reader");
    reader.setDaemon(true);
    reader.start();
  }

  /** Waits for a frame newer than the last one returned. */
  @Override
  public Optional<VideoFrame> next() {
    synchronized (lock) {
      awaitNews();
      if (newest != null) {
        var frame = newest;
        newest = null;
        return Optional.of(frame);
      }
      if (failure != null) {
        throw failure;
      }
      return Optional.empty();
    }
  }

  /** Frames the source has given so far. */
  public long read() {
    synchronized (lock) {
      return read;
    }
  }

  /** How many of them nobody saw. */
  public long skipped() {
    synchronized (lock) {
      return skipped;
    }
  }

  @Override
  public int waiting() {
    synchronized (lock) {
      return newest == null ? 0 : 1;
    }
  }

  @Override
  public long damaged() {
    return live.damaged();
  }

  @Override
  public Optional<StreamFacts> facts() {
    return live.facts();
  }

  @Override
  public boolean isLive() {
    return true;
  }

  /** Waits for the frame that is being read; the source's own limits bound that. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
    }
    try {
      reader.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The source is closed by the thread that reads it, so never under its feet. */
  private void readAll() {
    try (live) {
      var frame = live.next();
      while (frame.isPresent() && offer(frame.get())) {
        frame = live.next();
      }
      end(null);
    } catch (RuntimeException e) {
      end(e);
    }
  }

  /** False once nobody wants more. */
  private boolean offer(VideoFrame frame) {
    synchronized (lock) {
      read++;
      if (newest != null) {
        skipped++;
      }
      newest = frame;
      lock.notifyAll();
      return !closed;
    }
  }

  private void end(@Nullable RuntimeException because) {
    synchronized (lock) {
      ended = true;
      failure = because;
      lock.notifyAll();
    }
  }

  /** At least one: zero would wait for ever. */
  private long millisTo(long until) {
    long left = until - System.nanoTime();
    if (left <= 0) {
      throw new FrameSourceException(
          "the camera sends something, but has shown no picture for " + patience.toMillis() + " ms",
          CameraTrouble.STALLED);
    }
    return TimeUnit.NANOSECONDS.toMillis(left) + 1;
  }

  private void awaitNews() {
    synchronized (lock) {
      try {
        long until = System.nanoTime() + patience.toNanos();
        while (newest == null && !ended) {
          lock.wait(millisTo(until));
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new FrameSourceException("interrupted while waiting for a frame", e);
      }
    }
  }
}
