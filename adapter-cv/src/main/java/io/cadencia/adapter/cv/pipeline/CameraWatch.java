package io.cadencia.adapter.cv.pipeline;

import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.FrameSourceException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feeds one camera for as long as the program runs; a camera that breaks is opened again, after a
 * while that grows.
 */
public final class CameraWatch implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(CameraWatch.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final String name;
  private final VisionCycleFeed feed;
  private final Supplier<FrameSource> camera;
  private final Pause pause;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Waits, or returns early when the signal comes. */
  @FunctionalInterface
  public interface Pause {

    void await(Duration length, CountDownLatch signal) throws InterruptedException;
  }

  /**
   * @param name what people call the camera
   * @param camera opens it anew
   */
  public CameraWatch(String name, VisionCycleFeed feed, Supplier<FrameSource> camera, Pause pause) {
    this.name = name;
    this.feed = feed;
    this.camera = camera;
    this.pause = pause;
  }

  /**
   * Returns when it was stopped, interrupted, or the camera came to an end by itself. What is open
   * at its workstations by then is closed or given up.
   */
  @Override
  public void run() {
    try {
      watchUntilStopped();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      feed.finish();
    }
  }

  /** Ends {@link #run} after the frame it is at, or in the middle of a pause. */
  public void stop() {
    feed.stop();
    stopped.countDown();
  }

  private void watchUntilStopped() throws InterruptedException {
    var wait = FIRST_PAUSE;
    while (stopped.getCount() > 0) {
      long before = feed.framesAnalysed();
      if (watchOnce()) {
        return;
      }
      wait = feed.framesAnalysed() > before ? FIRST_PAUSE : wait;
      pause.await(wait, stopped);
      wait = shorter(wait.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private boolean watchOnce() {
    try (var source = camera.get()) {
      feed.run(source);
      return true;
    } catch (FrameSourceException e) {
      feed.sourceFailed();
      LOG.warn("{}: {}", name, e.getMessage());
      return false;
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
