package io.cadencia.bootstrap.task;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Runs threads until they are done or the process is told to end (Ctrl-C, SIGTERM), and then stops
 * them in order. The process waits for {@link #close}, so that what is open is closed before it
 * dies.
 */
final class Shutdown implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private record Worker(Thread thread, Runnable stop) {}

  private final List<Worker> workers = new ArrayList<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
  private final Thread hook = new Thread(this::endProcess, "shutdown");

  Shutdown() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Starts a thread; when it ends, by itself or by a failure, {@link #await} returns. */
  void start(String name, Runnable work, Runnable stop) {
    var thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (RuntimeException | Error e) {
                failure.compareAndSet(null, e);
              } finally {
                ended.countDown();
              }
            },
            name);
    workers.add(new Worker(thread, stop));
    thread.start();
  }

  /** Waits until a thread has ended or the process is told to; throws what a thread failed with. */
  void await() throws InterruptedException {
    ended.await();
    var cause = failure.get();
    if (cause instanceof RuntimeException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
  }

  /** What stops the threads when it is closed. */
  interface Workers extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Stops the threads before this is closed: what they work with, opened in between, is then closed
   * before the process dies.
   */
  Workers workers() {
    return this::stopWorkers;
  }

  /** Stops the threads, waits for them, and lets the process die. */
  @Override
  public void close() {
    stopWorkers();
    closed.countDown();
    if (Thread.currentThread() != hook && ended.getCount() == 0) {
      forgetHook();
    }
  }

  private void stopWorkers() {
    workers.forEach(worker -> worker.stop().run());
    try {
      for (var worker : workers) {
        worker.thread().join(PATIENCE.toMillis());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void endProcess() {
    ended.countDown();
    try {
      closed.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forgetHook() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException alreadyEnding) {
      closed.countDown();
    }
  }
}
