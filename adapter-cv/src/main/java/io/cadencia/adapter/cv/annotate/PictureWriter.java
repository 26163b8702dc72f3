package io.cadencia.adapter.cv.annotate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes pictures of a kind, for all cameras. Few wait for it; where there is
 * no room the picture is missed, and nobody who measures waits.
 *
 * <p>The first picture that is missed is told, and how many were once none was missed for a minute.
 */
public final class PictureWriter implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PictureWriter.class);
  private static final int MOST_WAITING = 16;
  private static final Duration CALM = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), PictureWriter::named);

  private final String what;
  private final Clock clock;
  private long missed;
  private long untold;
  private @Nullable Instant lastMiss;

  /**
   * @param what it writes, for the log
   */
  public PictureWriter(String what, Clock clock) {
    this.what = what;
    this.clock = clock;
  }

  private static Thread named(Runnable work) {
    var thread = new Thread(work, "picture-writer");
    thread.setDaemon(true);
    return thread;
  }

  /** Has a picture written, soon or never; returns at once. */
  public void write(Runnable picture) {
    try {
      thread.execute(() -> tryTo(picture));
    } catch (RejectedExecutionException full) {
      miss("the disk is too slow");
    }
  }

  private void tryTo(Runnable picture) {
    try {
      picture.run();
      tellIfCalm();
    } catch (RuntimeException e) {
      miss(String.valueOf(e.getMessage()));
    }
  }

  /** How many pictures were missed since the start. */
  public synchronized long missed() {
    return missed;
  }

  private synchronized void miss(String why) {
    missed++;
    untold++;
    lastMiss = clock.instant();
    if (untold == 1) {
      LOG.warn(
          "a picture is missed ({}): {}; measuring goes on, and more may be missed", what, why);
    }
  }

  private synchronized void tellIfCalm() {
    if (lastMiss != null && Duration.between(lastMiss, clock.instant()).compareTo(CALM) > 0) {
      LOG.warn("pictures are written again ({}), {} were missed", what, untold);
      lastMiss = null;
      untold = 0;
    }
  }

  /** Writes what waits, for some seconds at most. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
