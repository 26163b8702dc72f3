package io.cadencia.application.port.out;

import io.cadencia.domain.replay.ReplayFailure;
import io.cadencia.domain.replay.ReplayResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs that go on when the test says so. */
public final class InMemoryReplayRunner implements ReplayRunner {

  /** What was begun, the last one last. */
  public final List<Begun> runs = new ArrayList<>();

  @Override
  public Running start(Trial trial, Watcher watcher) {
    var begun = new Begun(trial, watcher);
    runs.add(begun);
    return begun;
  }

  public Begun last() {
    return runs.get(runs.size() - 1);
  }

  /** One run. */
  public static final class Begun implements Running {

    public final Trial trial;
    private final Watcher watcher;
    private boolean stopped;

    private Begun(Trial trial, Watcher watcher) {
      this.trial = trial;
      this.watcher = watcher;
    }

    public boolean isStopped() {
      return stopped;
    }

    public void tellAt(double share, @Nullable Duration left) {
      watcher.at(share, left);
    }

    public void tellResult(ReplayResult result) {
      watcher.counted(result);
    }

    public void tellFailure(ReplayFailure why) {
      watcher.failed(why);
    }

    @Override
    public void stop() {
      stopped = true;
    }
  }
}
