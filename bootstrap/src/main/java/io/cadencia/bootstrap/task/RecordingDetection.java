package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.annotate.FrameAnnotator;
import io.cadencia.adapter.cv.annotate.FrameStore;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.pipeline.NumberedPictures;
import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DetectOptions;
import io.cadencia.bootstrap.cli.Progress;
import io.cadencia.bootstrap.config.CadenciaConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures one recording, every frame of it. The same recording and configuration give the same
 * rows.
 */
final class RecordingDetection {

  private final DataFolders folders;
  private final Clock clock;
  private final CadenciaConfig config;
  private final DetectOptions options;
  private final Console console;

  RecordingDetection(
      DataFolders folders,
      Clock clock,
      CadenciaConfig config,
      DetectOptions options,
      Console console) {
    this.folders = folders;
    this.clock = clock;
    this.config = config;
    this.options = options;
    this.console = console;
  }

  void run(Path video) throws IOException {
    RecordingMeasurement.demandOneCamera(config, options.config());
    try (var source = FileFrameSource.open(video, options.start());
        var detector = PeopleFinder.open(config.vision(), options.models(), console);
        var progress = new Progress("measuring", console, clock)) {
      var result =
          new RecordingMeasurement(config, options.start())
              .into(
                  folders.open(options.data()),
                  source,
                  detector,
                  zones -> listeners(zones, source, progress));
      progress.done(result.frames() + " frames analysed");
      result.cycles().print(console.out());
    }
  }

  private List<FrameListener> listeners(
      CurrentZones zones, FileFrameSource source, Progress progress) {
    var listeners = new ArrayList<FrameListener>();
    double whole = Math.max(1, source.length().toMillis());
    listeners.add(
        (frame, people) -> {
          var passed = Duration.between(options.start(), frame.at());
          progress.at(passed.toMillis() / whole, passed.toSeconds() + " s");
        });
    if (options.annotate() != null) {
      listeners.add(
          new NumberedPictures(
              new FrameAnnotator(
                  zones::stations, StationCodes.of(config), config.pictures().faces()),
              new FrameStore(options.annotate())));
    }
    return listeners;
  }
}
