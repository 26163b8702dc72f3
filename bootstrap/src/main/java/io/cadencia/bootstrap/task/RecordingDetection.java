package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.annotate.FrameAnnotator;
import io.cadencia.adapter.cv.annotate.FrameStore;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.pipeline.NumberedPictures;
import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DetectOptions;
import io.cadencia.bootstrap.cli.Progress;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
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
    var camera = onlyCamera();
    try (var source = FileFrameSource.open(video, options.start());
        var detector = PeopleFinder.open(config.vision(), options.models())) {
      var folder = folders.open(options.data());
      try (var lock = folder.lockForDetector();
          var storage =
              Storage.open(folder.database(), SqliteDatabase.Role.SERVER, config.plantIdentity());
          var progress = new Progress("measuring", console, clock)) {
        refuseSecondTime(storage, camera);
        ServeTask.keep(config, folder);
        var wiring = new DetectorWiring(storage, config);
        wiring.definePlant(Clock.fixed(options.start(), ZoneOffset.UTC));
        wiring.recoverOpenCycles();
        var zones = wiring.recordingZones(camera);
        var feed = wiring.recordingFeed(zones, detector, listeners(zones, source, progress));
        feed.run(source);
        progress.done(feed.framesAnalysed() + " frames analysed");
        MeasuredCycles.of(storage, config, options.start()).print(console.out());
      }
    }
  }

  private CameraView onlyCamera() {
    if (config.cameras().size() != 1) {
      throw new UsageException(
          "a recording is measured with the zones of one camera, %s has %d; keep one of them"
              .formatted(options.config(), config.cameras().size()));
    }
    return config.cameras().get(0);
  }

  private void refuseSecondTime(Storage storage, CameraView camera) {
    storage
        .coverage()
        .find(new CameraId(camera.id()))
        .map(CameraStatus::lastFrameAt)
        .filter(last -> !last.isBefore(options.start()))
        .ifPresent(
            last -> {
              throw new RecordingMeasuredException(camera.id(), last, options.start());
            });
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
              new FrameAnnotator(zones::stations, StationCodes.of(config)),
              new FrameStore(options.annotate())));
    }
    return listeners;
  }
}
