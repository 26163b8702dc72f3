package io.cadencia.application.service.replay;

import io.cadencia.application.port.in.replay.CancelReplayUseCase;
import io.cadencia.application.port.in.replay.GetReplayUseCase;
import io.cadencia.application.port.in.replay.ListReplaysUseCase;
import io.cadencia.application.port.in.replay.RequestReplayUseCase;
import io.cadencia.application.port.out.Recordings;
import io.cadencia.application.port.out.ReplayRunner;
import io.cadencia.application.port.out.ReplayRunner.Running;
import io.cadencia.application.port.out.ReplayRunner.Trial;
import io.cadencia.application.service.zone.ProposedZones;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.replay.ForeignReplayException;
import io.cadencia.domain.replay.RecordingNotFoundException;
import io.cadencia.domain.replay.Replay;
import io.cadencia.domain.replay.ReplayFailure;
import io.cadencia.domain.replay.ReplayId;
import io.cadencia.domain.replay.ReplayNotFoundException;
import io.cadencia.domain.replay.ReplayResult;
import io.cadencia.domain.replay.ReplayUnderWayException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lets one trial run at a time, and remembers the latest few. A trial changes nothing, so it is in
 * no ledger and no trail, and a restart forgets it.
 */
public final class ReplayService
    implements RequestReplayUseCase, GetReplayUseCase, ListReplaysUseCase, CancelReplayUseCase {

  private final ProposedZones proposed;
  private final Recordings recordings;
  private final ReplayRunner runner;
  private final Clock clock;
  private final LatestReplays replays = new LatestReplays();
  private long lastId;

  /** What runs, and what is being stopped, too. */
  private @Nullable Running running;

  public ReplayService(
      ProposedZones proposed, Recordings recordings, ReplayRunner runner, Clock clock) {
    this.proposed = proposed;
    this.recordings = recordings;
    this.runner = runner;
    this.clock = clock;
    // So that after a restart no number means another trial than before it.
    this.lastId = Math.max(0, clock.instant().getEpochSecond());
  }

  @Override
  public Replay request(RequestReplayUseCase.Command command) {
    var camera = command.camera();
    proposed.requireCamera(camera);
    var zones = proposed.check(camera, command.zones(), command.masks());
    var film = recordings.find(command.recording()).orElseThrow(RecordingNotFoundException::new);
    return begin(command, new Trial(camera, film, zones));
  }

  private synchronized Replay begin(RequestReplayUseCase.Command command, Trial trial) {
    if (running != null) {
      throw new ReplayUnderWayException(replays.newest().map(Replay::left).orElse(null));
    }
    lastId++;
    var replay =
        Replay.running(
            new ReplayId(lastId),
            trial.camera(),
            command.recording(),
            trial.zones().roiVersion(),
            command.actor().id(),
            now());
    replays.put(replay);
    var begun = runner.start(trial, new Watch(replay.id()));
    if (!isOver(replay.id())) {
      running = begun;
    }
    return replay;
  }

  private boolean isOver(ReplayId id) {
    return replays.find(id).stream().allMatch(replay -> replay.state().isOver());
  }

  @Override
  public synchronized Replay get(CameraId camera, ReplayId id) {
    return replays
        .find(id)
        .filter(replay -> replay.camera().equals(camera))
        .orElseThrow(() -> new ReplayNotFoundException(id));
  }

  @Override
  public List<Replay> newest(CameraId camera) {
    proposed.requireCamera(camera);
    return kept(camera);
  }

  private synchronized List<Replay> kept(CameraId camera) {
    return replays.newestFirst().stream().filter(replay -> replay.camera().equals(camera)).toList();
  }

  @Override
  public void cancel(CancelReplayUseCase.Command command) {
    var stopped = givenUp(command);
    if (stopped != null) {
      stopped.stop();
      free(stopped);
    }
  }

  private synchronized @Nullable Running givenUp(CancelReplayUseCase.Command command) {
    var replay = get(command.camera(), command.replay());
    if (!command.anybodys() && !replay.requestedBy().equals(command.actor().id())) {
      throw new ForeignReplayException(replay.id());
    }
    replays.put(replay.cancelled(now()));
    return running;
  }

  /** The next one may begin once nothing of this one runs. */
  private synchronized void free(Running ended) {
    if (running == ended) {
      running = null;
    }
  }

  /** Stops whatever runs, for the server ends. */
  public void end() {
    var last = runningNow();
    if (last != null) {
      last.stop();
    }
  }

  private synchronized @Nullable Running runningNow() {
    return running;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** Hears of one trial; what comes after its end comes too late. */
  private final class Watch implements ReplayRunner.Watcher {

    private final ReplayId id;

    Watch(ReplayId id) {
      this.id = id;
    }

    @Override
    public void at(double share, @Nullable Duration left) {
      change(replay -> replay.at(share, left));
    }

    @Override
    public void counted(ReplayResult result) {
      change(replay -> replay.done(result, now()));
    }

    @Override
    public void failed(ReplayFailure why) {
      change(replay -> replay.failed(why, now()));
    }

    private void change(UnaryOperator<Replay> how) {
      synchronized (ReplayService.this) {
        replays.find(id).filter(replay -> !replay.state().isOver()).map(how).ifPresent(this::keep);
      }
    }

    private void keep(Replay replay) {
      replays.put(replay);
      if (replay.state().isOver()) {
        running = null;
      }
    }
  }
}
