package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.simulation.DisturbanceKind;
import io.cadencia.adapter.cv.simulation.SewingLine;
import io.cadencia.adapter.cv.simulation.SimulatedCamera;
import io.cadencia.adapter.cv.simulation.SimulatedLayout;
import io.cadencia.adapter.cv.simulation.SimulationSettings;
import io.cadencia.adapter.cv.simulation.TruthCsv;
import io.cadencia.adapter.cv.video.VideoFileWriter;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.ExitCode;
import io.cadencia.bootstrap.cli.Progress;
import io.cadencia.bootstrap.cli.SimulateOptions;
import io.cadencia.bootstrap.cli.Task;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.ConfigYaml;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a simulated line as a video, with its truth and the configuration to measure it with. */
public final class SimulateTask implements Task<SimulateOptions> {

  private final Clock clock;

  public SimulateTask(Clock clock) {
    this.clock = clock;
  }

  @Override
  public ExitCode run(SimulateOptions options, Console console) throws IOException {
    var settings =
        new SimulationSettings(
            options.seed(), options.stations(), options.fps(), kinds(options.disturbances()));
    var line = new SewingLine(settings);
    film(line, options, console);
    TruthCsv.write(line.cyclesUntil(options.length()), options.truth());
    Files.writeString(options.config(), ConfigYaml.write(SimulatedPlant.of(line.layout())));
    console.out().println("video " + options.out());
    console.out().println("truth " + options.truth());
    console.out().println("configuration " + options.config());
    return ExitCode.DONE;
  }

  private void film(SewingLine line, SimulateOptions options, Console console) {
    try (var progress = new Progress("simulating", console, clock);
        var camera = SimulatedCamera.recording(line, Instant.EPOCH, options.length());
        var video =
            VideoFileWriter.create(
                options.out(), SimulatedLayout.WIDTH, SimulatedLayout.HEIGHT, options.fps())) {
      var frame = camera.next();
      while (frame.isPresent()) {
        video.write(frame.get());
        var passed = Duration.between(Instant.EPOCH, frame.get().at());
        progress.at(
            (double) passed.toMillis() / options.length().toMillis(), passed.toSeconds() + " s");
        frame = camera.next();
      }
      video.finish();
      progress.done(options.length().toSeconds() + " s written");
    }
  }

  private static Set<DisturbanceKind> kinds(@Nullable List<String> labels) {
    if (labels == null) {
      return EnumSet.allOf(DisturbanceKind.class);
    }
    if (labels.equals(List.of("none"))) {
      return Set.of();
    }
    try {
      return labels.stream().map(DisturbanceKind::ofLabel).collect(Collectors.toSet());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--disturb: " + e.getMessage() + ", or none");
    }
  }
}
