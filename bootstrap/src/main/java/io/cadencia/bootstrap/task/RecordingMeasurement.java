package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;

/**
 * The way of one recording into the database of a folder, every frame of it.
 *
 * @param start time of its first frame
 */
record RecordingMeasurement(CadenciaConfig config, Instant start) {

  /** What was found, and in how many frames. */
  record Result(MeasuredCycles cycles, long frames) {}

  Result into(
      DataFolder folder,
      FileFrameSource source,
      PersonDetector detector,
      Function<CurrentZones, List<FrameListener>> listeners)
      throws IOException {
    var camera = config.cameras().get(0);
    try (var lock = folder.lockForDetector();
        var storage =
            Storage.open(folder.database(), SqliteDatabase.Role.SERVER, config.plantIdentity())) {
      refuseSecondTime(storage, camera);
      ServeTask.keep(config, folder);
      var wiring = new DetectorWiring(storage, config);
      wiring.definePlant(Clock.fixed(start, ZoneOffset.UTC));
      wiring.recoverOpenCycles();
      var zones = wiring.recordingZones(camera);
      var feed = wiring.recordingFeed(zones, detector, listeners.apply(zones));
      feed.run(source);
      return new Result(MeasuredCycles.of(storage, config, start), feed.framesAnalysed());
    }
  }

  /**
   * @param file of the configuration
   */
  static void demandOneCamera(CadenciaConfig config, Path file) {
    if (config.cameras().size() != 1) {
      throw new UsageException(
          "a recording is measured with the zones of one camera, %s has %d; keep one of them"
              .formatted(file, config.cameras().size()));
    }
  }

  private void refuseSecondTime(Storage storage, CameraView camera) {
    storage
        .coverage()
        .find(new CameraId(camera.id()))
        .map(CameraStatus::lastFrameAt)
        .filter(last -> !last.isBefore(start))
        .ifPresent(
            last -> {
              throw new RecordingMeasuredException(camera.id(), last, start);
            });
  }
}
