package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.pipeline.VisionCycleFeed;
import io.cadencia.adapter.cv.simulation.SewingLine;
import io.cadencia.adapter.cv.simulation.SimulatedCamera;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.LatestFrames;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DemoOptions;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Progress;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.report.TruthReport;
import io.cadencia.bootstrap.report.TruthReports;
import io.cadencia.bootstrap.time.SimulationClock;
import io.cadencia.bootstrap.wiring.CameraPictures;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The running part of the demo: the simulated camera is watched, and what was measured is set
 * against the truth.
 */
final class DemoShow {

  private final SewingLine line;
  private final CadenciaConfig config;
  private final DataFolder folder;
  private final Storage storage;
  private final DetectorWiring wiring;
  private final PersonDetector detector;
  private final SimulationClock time;
  private final Instant start;

  DemoShow(
      SewingLine line,
      CadenciaConfig config,
      DataFolder folder,
      Storage storage,
      DetectorWiring wiring,
      PersonDetector detector,
      SimulationClock time,
      Instant start) {
    this.line = line;
    this.config = config;
    this.folder = folder;
    this.storage = storage;
    this.wiring = wiring;
    this.detector = detector;
    this.time = time;
    this.start = start;
  }

  /**
   * Runs until the duration is over or the process is told to end; reports if there was a duration.
   */
  ExitCode run(DemoOptions options, URI board, Console console, Clock wall)
      throws IOException, InterruptedException {
    var camera = config.cameras().get(0);
    var length = options.duration();
    try (var progress = new Progress("measuring", console, wall);
        var pictures =
            new CameraPictures(folder.frames(), folder.views(), config, wiring.nameFrame(), wall);
        var frames = new LatestFrames(camera(length));
        var shutdown = new Shutdown()) {
      var zones = wiring.liveZones(camera);
      var taken = pictures.of(zones);
      var listeners = listeners(taken.listeners(), length, progress);
      var feed = wiring.liveFeed(zones, detector, taken.cycles(), pictures.views(), listeners);
      shutdown.start("camera-" + camera.id(), () -> feed.run(frames), feed::stop);
      shutdown.await();
      progress.done(feed.framesAnalysed() + " frames analysed");
      if (length == null || time.instant().isBefore(start.plus(length))) {
        return ExitCode.DONE;
      }
      return report(options.seed(), length, frames, feed, board, console);
    }
  }

  private FrameSource camera(@Nullable Duration length) {
    var live = SimulatedCamera.live(line, start, new PacedBy(time));
    return length == null ? live : new EndingAt(live, start.plus(length));
  }

  private List<FrameListener> listeners(
      List<FrameListener> pictures, @Nullable Duration length, Progress progress) {
    var listeners = new ArrayList<>(pictures);
    if (length != null) {
      listeners.add(
          (frame, people) -> {
            var passed = Duration.between(start, frame.at());
            progress.at(
                (double) passed.toMillis() / length.toMillis(),
                passed.toSeconds() + " of " + length.toSeconds() + " s");
          });
    }
    return listeners;
  }

  private ExitCode report(
      long seed,
      Duration length,
      LatestFrames frames,
      VisionCycleFeed feed,
      URI board,
      Console console)
      throws IOException, InterruptedException {
    var counts = new TruthReport.Frames(frames.read(), feed.framesAnalysed(), frames.skipped());
    var measured = MeasuredCycles.of(storage, config, start).units();
    var report = TruthReports.of(seed, line, start, length, measured, counts);
    TruthReports.write(report, folder.report());
    TruthReports.print(report, console.out());
    console.out().println("the report is in " + folder.report());
    return ServerCheck.isWell(board, console) ? ExitCode.DONE : ExitCode.FAILED;
  }
}
