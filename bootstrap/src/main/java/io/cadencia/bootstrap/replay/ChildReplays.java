package io.cadencia.bootstrap.replay;

import io.cadencia.application.port.out.FreeSpace;
import io.cadencia.application.port.out.ReplayRunner;
import io.cadencia.domain.replay.ReplayFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs each trial as a process of its own: what decodes films and finds people never comes into the
 * server, and what it takes or breaks is gone with it.
 */
public final class ChildReplays implements ReplayRunner {

  private static final Logger LOG = LoggerFactory.getLogger(ChildReplays.class);

  /** A disk with less than this left counts as full. */
  private static final long ALMOST_NOTHING = 1 << 20;

  private final ReplayCommandLine command;
  private final Path scratch;
  private final FreeSpace freeSpace;
  private final Duration longest;
  private final Clock clock;

  /**
   * @param scratch folder for what runs read and write
   * @param freeSpace of its disk
   * @param longest how long a run may take
   */
  public ChildReplays(
      ReplayCommandLine command, Path scratch, FreeSpace freeSpace, Duration longest, Clock clock) {
    this.command = command;
    this.scratch = scratch;
    this.freeSpace = freeSpace;
    this.longest = longest;
    this.clock = clock;
  }

  /** Removes what a server left that was killed. */
  public void clear() {
    ReplayFiles.removeAll(scratch);
  }

  @Override
  public Running start(Trial trial, Watcher watcher) {
    try {
      return begin(trial, ReplayFiles.in(scratch), watcher);
    } catch (IOException e) {
      LOG.error("a replay cannot be started", e);
      watcher.failed(
          freeSpace.bytes() < ALMOST_NOTHING ? ReplayFailure.NO_ROOM : ReplayFailure.UNEXPECTED);
      return () -> {};
    }
  }

  private Running begin(Trial trial, ReplayFiles files, Watcher watcher) throws IOException {
    // The film plays now: so it is counted by the standards that hold now.
    var start = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    try {
      Files.createSymbolicLink(files.film(), trial.film().toAbsolutePath());
      TriedZones.write(trial.zones(), files.zones());
      var builder = new ProcessBuilder(command.of(trial, start, files));
      ChildEnvironment.spare(builder.environment());
      return new ChildRun(builder.start(), files, start, watcher).begin(longest);
    } catch (IOException e) {
      files.remove();
      throw e;
    }
  }
}
