package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.pipeline.CameraWatch;
import io.cadencia.adapter.cv.source.FrameSources;
import io.cadencia.adapter.cv.source.NetworkLimits;
import io.cadencia.adapter.sqlite.SchemaNotReadyException;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Failure;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DetectOptions;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.CameraPictures;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.plant.CameraId;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** Measures the cameras of a configuration, a thread for each, until the process is told to end. */
final class CameraDetection {

  private final DataFolders folders;
  private final Clock clock;
  private final CadenciaConfig config;
  private final DetectOptions options;
  private final Console console;

  CameraDetection(
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

  void run() throws InterruptedException {
    config.cameras().forEach(CameraDetection::requireLiveSource);
    var folder = folders.open(options.data());
    try (var lock = folder.lockForDetector();
        var storage = openWhenReady(folder)) {
      var wiring = new DetectorWiring(storage, config);
      wiring.definePlant(clock);
      wiring.recoverOpenCycles();
      watchAll(folder, wiring);
    }
  }

  private static void requireLiveSource(CameraView camera) {
    if (camera.source() == null || !FrameSources.isLive(camera.source())) {
      throw new UsageException(
          "camera %d has no network address as its source; give one such as rtsp://…, show a recording again and again with loop:FILE, or measure it once with --video"
              .formatted(camera.id()));
    }
  }

  /** The server owns the schema; until it has made it there is nothing to write to. */
  private Storage openWhenReady(DataFolder folder) throws InterruptedException {
    boolean told = false;
    while (true) {
      try {
        return Storage.open(
            folder.database(), SqliteDatabase.Role.DETECTOR, config.plantIdentity());
      } catch (SchemaNotReadyException e) {
        if (!told) {
          console.err().println("waiting for schema " + e.required() + " (start the server)");
          told = true;
        }
        TimeUnit.SECONDS.sleep(1);
      }
    }
  }

  private void watchAll(DataFolder folder, DetectorWiring wiring) throws InterruptedException {
    var detectors = new ArrayList<PersonDetector>();
    try (var pictures =
            new CameraPictures(folder.frames(), folder.views(), config, wiring.nameFrame(), clock);
        var shutdown = new Shutdown()) {
      for (var camera : config.cameras()) {
        var detector = PeopleFinder.open(config.vision(), options.models(), console);
        detectors.add(detector);
        var watch = watch(camera, detector, pictures, wiring);
        shutdown.start("camera-" + camera.id(), watch, watch::stop);
        console.err().println(camera.name() + ": watching");
      }
      shutdown.await();
    } finally {
      detectors.forEach(PersonDetector::close);
    }
  }

  private CameraWatch watch(
      CameraView camera, PersonDetector detector, CameraPictures pictures, DetectorWiring wiring) {
    var sources = new FrameSources(clock, NetworkLimits.defaults(), camera.transport());
    var zones = wiring.liveZones(camera);
    var address = Objects.requireNonNull(camera.source());
    var id = new CameraId(camera.id());
    var taken = pictures.of(zones);
    return new CameraWatch(
        camera.name(),
        wiring.liveFeed(zones, detector, taken.cycles(), pictures.views(), taken.listeners()),
        () -> wiring.supervised(id, sources.open(address, clock.instant())),
        (length, signal) -> signal.await(length.toNanos(), TimeUnit.NANOSECONDS),
        RandomGenerator.getDefault(),
        trouble -> wiring.superviseCamera().report(new Failure(id, clock.instant(), trouble)));
  }
}
