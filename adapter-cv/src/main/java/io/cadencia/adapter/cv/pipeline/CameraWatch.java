package io.cadencia.adapter.cv.pipeline;

import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.FrameSourceException;
import io.cadencia.domain.coverage.CameraTrouble;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
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
  private static final double MOST_LONGER = 0.25;

  private final String name;
  private final VisionCycleFeed feed;
  private final Supplier<FrameSource> camera;
  private final Pause pause;
  private final RandomGenerator random;
  private final Consumer<CameraTrouble> troubles;
  private final CountDownLatch stopped = new CountDownLatch(1);

  /** Waits, or returns early when the signal comes. */
  @FunctionalInterface
  public interface Pause {

    void await(Duration length, CountDownLatch signal) throws InterruptedException;
  }

  /**
   * @param name what people call the camera
   * @param camera opens it anew
   * @param random makes pauses up to a quarter longer, so that twenty cameras behind a switch that
   *     comes back are not all opened at the same moment
   * @param troubles is told why the camera does not open or stopped, each time
   */
  public CameraWatch(
      String name,
      VisionCycleFeed feed,
      Supplier<FrameSource> camera,
      Pause pause,
      RandomGenerator random,
      Consumer<CameraTrouble> troubles) {
    this.name = name;
    this.feed = feed;
    this.camera = camera;
    this.pause = pause;
    this.random = random;
    this.troubles = troubles;
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
      pause.await(longer(wait), stopped);
      wait = shorter(wait.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  private boolean watchOnce() {
    try (var source = camera.get()) {
      return feed(source);
    } catch (FrameSourceException e) {
      tell(e);
      return false;
    }
  }

  /** Tells what broke before the source is closed, which may wait for a camera that hangs. */
  private boolean feed(FrameSource source) {
    try {
      feed.run(source);
      return true;
    } catch (FrameSourceException e) {
      tell(e);
      return false;
    }
  }

  private void tell(FrameSourceException failure) {
    feed.sourceFailed();
    troubles.accept(failure.trouble());
    LOG.warn("{}: {}", name, failure.getMessage());
  }

  private Duration longer(Duration wait) {
    return wait.plusMillis((long) (wait.toMillis() * MOST_LONGER * random.nextDouble()));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
