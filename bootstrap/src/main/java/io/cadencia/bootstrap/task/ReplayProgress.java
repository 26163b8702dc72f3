package io.cadencia.bootstrap.task;

import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.LateProgress;
import java.time.Clock;
import java.util.function.DoubleConsumer;

/** Tells somebody at a console how far a replay is, where it takes long. */
final class ReplayProgress implements DoubleConsumer, AutoCloseable {

  private final LateProgress progress;

  ReplayProgress(Console console, Clock clock) {
    this.progress = new LateProgress("replay", console, clock);
  }

  @Override
  public void accept(double share) {
    progress.at("counting", share);
  }

  @Override
  public void close() {
    progress.close();
  }
}
