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
  private @Nullable ReplayFailure told;

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

  private void follow() {
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      hear(lines);
      int code = process.waitFor();
      if (!stopped) {
        tellEnd(code);
      }
    } catch (IOException | RuntimeException broken) {
      giveUp(broken);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
      files.remove();
    }
  }

  private void hear(BufferedReader lines) throws IOException {
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      ReplayWords.share(line).ifPresent(share -> watcher.at(share, timeLeft.at(share)));
      told = ReplayWords.failure(line).orElse(told);
    }
  }

  private void tellEnd(int code) throws IOException {
    if (code == 0) {
      watcher.counted(ReplayReport.read(files.answer()).result(start));
      return;
    }
    var why = why(code);
    LOG.warn("a replay failed ({}, exit code {}): {}", why.word(), code, lastWords.text());
    watcher.failed(why);
  }

  private ReplayFailure why(int code) {
    if (overdue) {
      return ReplayFailure.TOO_LONG;
    }
    if (told != null) {
      return told;
    }
    return code == OUT_OF_MEMORY || code == KILLED
        ? ReplayFailure.NO_MEMORY
        : ReplayFailure.UNEXPECTED;
  }

  private void giveUp(Exception broken) {
    if (!stopped) {
      LOG.error("a replay cannot be followed", broken);
      watcher.failed(overdue ? ReplayFailure.TOO_LONG : ReplayFailure.UNEXPECTED);
    }
  }
}
