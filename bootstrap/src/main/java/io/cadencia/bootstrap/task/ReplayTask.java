package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ReplayOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.replay.ChildLife;
import io.cadencia.bootstrap.replay.ReplayWords;
import io.cadencia.bootstrap.report.ReplayReport;
import io.cadencia.bootstrap.wiring.ZoneTrial;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesVersion;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

/**
 * Measures a recording twice, with the zones in force and with others, and tells the difference.
 * The plant is read and never written.
 */
public final class ReplayTask implements Task<ReplayOptions> {

  private final Clock clock;

  public ReplayTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(ReplayOptions options, Console console) throws IOException {
    if (!options.watched()) {
      try (var progress = new ReplayProgress(console, clock)) {
        replay(options, console, progress);
      }
      return ExitCode.DONE;
    }
    ChildLife.begin();
    try {
      replay(options, console, share -> console.out().println(ReplayWords.progress(share)));
    } catch (IOException | RuntimeException | Error failure) {
      console.out().println(ReplayWords.failed(ReplayFailures.of(failure)));
      throw failure;
    }
    return ExitCode.DONE;
  }

  private static void replay(ReplayOptions options, Console console, DoubleConsumer progress)
      throws IOException {
    try (var plant = ExistingPlant.open(options.data())) {
      var inForce = inForce(plant, options);
      var tried = ZonesFile.read(options.zones(), inForce, plant.storage().plant());
      try (var detector =
          new RememberedPeople(
              PeopleFinder.open(plant.config().vision(), options.models(), console))) {
        var trial = new ZoneTrial(plant.storage(), detector);
        var passes = ReplayPasses.of(inForce.zones(), tried);
        var report =
            ReplayReport.of(
                inForce,
                tried,
                measured(trial, inForce.camera(), inForce.zones(), options, passes.first(progress)),
                measured(trial, inForce.camera(), tried, options, passes.second(progress)),
                StationCodes.of(plant.config()));
        report.lines().forEach(console.out()::println);
        if (options.json() != null) {
          report.write(options.json());
          console.out().println("the answer is in " + options.json());
        }
      }
    }
  }

  private static ZonesVersion inForce(ExistingPlant plant, ReplayOptions options) {
    return plant
        .storage()
        .zoneVersions()
        .inForce(new CameraId(options.camera()))
        .orElseThrow(
            () ->
                new UsageException(
                    "camera %d has no zones in %s; name one of its cameras"
                        .formatted(options.camera(), options.data())));
  }

  private static Map<WorkstationId, List<CycleSpan>> measured(
      ZoneTrial trial,
      CameraId camera,
      ZoneLayout zones,
      ReplayOptions options,
      DoubleConsumer progress)
      throws IOException {
    try (var source =
        new ToldSource(FileFrameSource.open(options.video(), options.start()), progress)) {
      return trial.run(camera, zones, source);
    }
  }
}
