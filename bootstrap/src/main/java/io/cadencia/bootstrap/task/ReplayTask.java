package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.ReplayOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.report.ReplayReport;
import io.cadencia.bootstrap.wiring.ZoneTrial;
import io.cadencia.domain.agreement.CycleSpan;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesVersion;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Measures a recording twice, with the zones in force and with others, and tells the difference.
 * The plant is read and never written.
 */
public final class ReplayTask implements Task<ReplayOptions> {

  @Override
  public ExitCode run(ReplayOptions options, Console console) throws IOException {
    try (var plant = ExistingPlant.open(options.data())) {
      var inForce = inForce(plant, options);
      var tried = ZonesFile.read(options.zones(), inForce, plant.storage().plant());
      try (var detector =
          new RememberedPeople(
              PeopleFinder.open(plant.config().vision(), options.models(), console))) {
        var trial = new ZoneTrial(plant.storage(), detector);
        var report =
            ReplayReport.of(
                inForce,
                tried,
                measured(trial, inForce.camera(), inForce.zones(), options),
                measured(trial, inForce.camera(), tried, options),
                StationCodes.of(plant.config()));
        report.lines().forEach(console.out()::println);
        if (options.json() != null) {
          report.write(options.json());
          console.out().println("the answer is in " + options.json());
        }
      }
    }
    return ExitCode.DONE;
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
      ZoneTrial trial, CameraId camera, ZoneLayout zones, ReplayOptions options)
      throws IOException {
    try (var source = FileFrameSource.open(options.video(), options.start())) {
      return trial.run(camera, zones, source);
    }
  }
}
