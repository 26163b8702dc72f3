package io.cadencia.bootstrap.task;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done again and again until it is closed. A turn that fails is told in the log, and
 * the next one comes at its time.
 */
final class Turns implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Turns.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ScheduledExecutorService executor;

  private Turns(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  /**
   * Starts with the first turn.
   *
   * @param name of the thread and in the log
   * @param between from the end of a turn to the beginning of the next
   */
  static Turns start(String name, Duration between, Runnable work) {
    var executor =
        Executors.newSingleThreadScheduledExecutor(
            turn -> {
              var thread = new Thread(turn, name);
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        executor.scheduleWithFixedDelay(
            () -> turn(name, work), 0, Math.max(1, between.toMillis()), TimeUnit.MILLISECONDS);
    return new Turns(executor);
  }

  private static void turn(String name, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("{} failed and will be tried again", name, e);
    }
  }

  /** Lets the turn that runs come to its end. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
