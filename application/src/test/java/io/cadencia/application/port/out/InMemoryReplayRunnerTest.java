package io.cadencia.application.port.out;

import io.cadencia.application.port.out.ReplayRunner.Running;
import io.cadencia.application.port.out.ReplayRunner.Trial;
import io.cadencia.application.port.out.ReplayRunner.Watcher;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.ReplayFailure;
import io.cadencia.domain.zone.ZoneLayout;
import java.nio.file.Path;
import java.util.List;

class InMemoryReplayRunnerTest extends ReplayRunnerContract {

  private final InMemoryReplayRunner runner = new InMemoryReplayRunner();

  private Running begin(Watcher watcher) {
    var trial = new Trial(new CameraId(1), Path.of("film.mp4"), new ZoneLayout(List.of()));
    return runner.start(trial, watcher);
  }

  @Override
  protected Running beginOneThatCounts(Watcher watcher) {
    var run = begin(watcher);
    runner.last().tellAt(0.25, null);
    runner.last().tellAt(0.75, null);
    runner.last().tellResult(ReplayResults.sample());
    return run;
  }

  @Override
  protected Running beginOneThatFails(Watcher watcher) {
    var run = begin(watcher);
    runner.last().tellFailure(ReplayFailure.FILM_BROKEN);
    return run;
  }

  @Override
  protected Running beginOneThatGoesOn(Watcher watcher) {
    var run = begin(watcher);
    runner.last().tellAt(0.25, null);
    return run;
  }
}
