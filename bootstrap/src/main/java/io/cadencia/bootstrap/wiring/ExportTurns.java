package io.cadencia.bootstrap.wiring;

import io.cadencia.application.port.in.export.RunExportUseCase;
import io.cadencia.domain.export.ExportJobId;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs exports in the order in which they were asked for, one at a time. The thread is there only
 * while there is something to do.
 */
final class ExportTurns implements Consumer<ExportJobId>, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ExportTurns.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RunExportUseCase exports;
  private final ThreadPoolExecutor executor;

  ExportTurns(RunExportUseCase exports) {
    this.exports = exports;
    this.executor =
        new ThreadPoolExecutor(
            1,
            1,
            PATIENCE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            ExportTurns::thread,
            // What is asked for after the end is found when the server starts again.
            new ThreadPoolExecutor.DiscardPolicy());
    executor.allowCoreThreadTimeOut(true);
  }

  @SuppressWarnings("ThreadPriorityCheck") // Nothing relies on it: a system may disregard it.
  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "exports");
    thread.setDaemon(true);
    thread.setPriority(Thread.MIN_PRIORITY);
    return thread;
  }

  @Override
  public void accept(ExportJobId job) {
    executor.execute(() -> run(job));
  }

  private void run(ExportJobId job) {
    try {
      exports.run(job);
    } catch (RuntimeException | Error failure) {
      LOG.error("export {} failed", job.value(), failure);
    }
  }

  /** Lets the one that runs come to its end. */
  @Override
  public void close() {
    executor.shutdown();
    executor.getQueue().clear();
    try {
      if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("an export goes on while the server ends; it will be found interrupted");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
