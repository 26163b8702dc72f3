package io.cadencia.bootstrap.replay;

import io.cadencia.application.port.out.ReplayRunner.Running;
import io.cadencia.application.port.out.ReplayRunner.Watcher;
import io.cadencia.bootstrap.report.ReplayReport;
import io.cadencia.domain.replay.ReplayFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One process from its start to its end, followed by a thread of its own. */
final class ChildRun implements Running {

  private static final Logger LOG = LoggerFactory.getLogger(ChildRun.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** How Java ends that has no memory left, and how the system ends who takes too much. */
  private static final int OUT_OF_MEMORY = 3;

  private static final int KILLED = 137;

  private final Process process;
  private final ReplayFiles files;
  private final Instant start;
  private final Watcher watcher;
  private final LastWords lastWords = new LastWords();
  private final TimeLeft timeLeft = new TimeLeft(System::nanoTime);
  private final Thread follower = new Thread(this::follow, "replay");
  private volatile boolean stopped;
  private volatile boolean overdue;
  private @Nullable ReplayFailure saidWhy;

  ChildRun(Process process, ReplayFiles files, Instant start, Watcher watcher) {
    this.process = process;
    this.files = files;
    this.start = start;
    this.watcher = watcher;
  }

  ChildRun begin(Duration longest) {
    follower.setDaemon(true);
    follower.start();
    var listener = new Thread(() -> lastWords.hear(process.getErrorStream()), "replay-errors");
    listener.setDaemon(true);
    listener.start();
    CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS)
        .execute(this::endOverdue);
    return this;
  }

  private void endOverdue() {
    if (process.isAlive()) {
      overdue = true;
      process.destroyForcibly();
    }
  }

  @Override
  public void stop() {
    stopped = true;
    process.destroyForcibly();
    try {
      follower.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Tells that it is over only when nothing of it is left. */
  private void follow() {
    var end = end();
    process.destroyForcibly();
    files.remove();
    if (!stopped) {
      end.accept(watcher);
    }
  }

  private Consumer<Watcher> end() {
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      hear(lines);
      return end(process.waitFor());
    } catch (IOException | RuntimeException broken) {
      return failed(ReplayFailure.UNEXPECTED, broken.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failed(ReplayFailure.UNEXPECTED, "interrupted");
    }
  }

  private void hear(BufferedReader lines) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      ReplayWords.share(line).ifPresent(share -> watcher.at(share, timeLeft.at(share)));
      saidWhy = ReplayWords.failure(line).orElse(saidWhy);
    }
  }

  private Consumer<Watcher> end(int code) throws IOException {
    if (code != 0) {
      return failed(why(code), "exit code " + code);
    }
    var result = ReplayReport.read(files.answer()).result(start);
    return told -> told.counted(result);
  }

  private Consumer<Watcher> failed(ReplayFailure why, String how) {
    return told -> {
      LOG.warn("a replay failed ({}, {}): {}", why.word(), how, lastWords.text());
      told.failed(why);
    };
  }

  private ReplayFailure why(int code) {
    if (overdue) {
      return ReplayFailure.TOO_LONG;
    }
    if (saidWhy != null) {
      return saidWhy;
    }
    return code == OUT_OF_MEMORY || code == KILLED
        ? ReplayFailure.NO_MEMORY
        : ReplayFailure.UNEXPECTED;
  }
}
