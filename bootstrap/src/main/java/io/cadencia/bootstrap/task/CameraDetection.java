package io.cadencia.bootstrap.task;

import io.cadencia.adapter.cv.pipeline.CameraWatch;
import io.cadencia.adapter.cv.search.SearchDesk;
import io.cadencia.adapter.cv.source.FrameSources;
import io.cadencia.adapter.cv.source.NetworkLimits;
import io.cadencia.adapter.sqlite.SchemaNotReadyException;
import io.cadencia.adapter.sqlite.SqliteDatabase;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Failure;
import io.cadencia.bootstrap.capacity.CapacityFile;
import io.cadencia.bootstrap.capacity.CapacityInForce;
import io.cadencia.bootstrap.capacity.ThisBox;
import io.cadencia.bootstrap.cli.Console;
import io.cadencia.bootstrap.cli.DetectOptions;
import io.cadencia.bootstrap.cli.UsageException;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.folder.DataFolder;
import io.cadencia.bootstrap.wiring.CameraPictures;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.bootstrap.wiring.Storage;
import io.cadencia.domain.coverage.CameraCapacity;
import io.cadencia.domain.plant.CameraId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Measures the cameras of a configuration, a thread for each, until the process is told to end. */
final class CameraDetection {

  private static final Logger LOG = LoggerFactory.getLogger(CameraDetection.class);

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
    try (var search =
            SearchWorkers.open(
                () -> PeopleFinder.open(config.vision(), options.models(), console),
                config.cameras().size());
        var pictures =
            new CameraPictures(folder.frames(), folder.views(), config, wiring.nameFrame(), clock);
        var shutdown = new Shutdown()) {
      for (var camera : admitted(folder, wiring, search)) {
        var watch = watch(camera, search.desk(), pictures, wiring);
        shutdown.start("camera-" + camera.id(), watch, watch::stop);
        console.err().println(camera.name() + ": watching");
      }
      shutdown.await();
    }
  }

  /** The cameras there is room for; the others are told of, and that there is none. */
  private List<CameraView> admitted(
      DataFolder folder, DetectorWiring wiring, SearchWorkers search) {
    var desk = search.desk();
    var capacity =
        new CapacityInForce(config.vision(), new CapacityFile(folder), ThisBox.look())
            .find(desk.version(), desk.modelSha256(), search.keepsUp());
    var admission = wiring.admitCameras(clock).admit(capacity);
    views(admission.suspended()).forEach(camera -> tellSuspended(camera, capacity));
    return views(admission.watched());
  }

  private List<CameraView> views(List<CameraId> cameras) {
    return cameras.stream().flatMap(id -> config.camera(id).stream()).toList();
  }

  private void tellSuspended(CameraView camera, CameraCapacity capacity) {
    var why =
        "suspended (capacity): this box watches at most %d of its cameras, %s; %s"
            .formatted(capacity.cameras(), capacity.origin().word(), wayOut(capacity.origin()));
    console.err().println(camera.name() + ": " + why);
    LOG.warn("camera {} is {}", camera.id(), why);
  }

  private static String wayOut(CameraCapacity.Origin origin) {
    return switch (origin) {
      case MEASURED -> "give it a faster box or fewer cameras, or set vision.max_cameras";
      case ESTIMATED -> "'./cadencia doctor --bench' measures it";
      case CONFIGURED -> "raise vision.max_cameras";
    };
  }

  private CameraWatch watch(
      CameraView camera, SearchDesk desk, CameraPictures pictures, DetectorWiring wiring) {
    var sources =
        new FrameSources(clock, new WallPacer(clock), NetworkLimits.defaults(), camera.transport());
    var zones = wiring.liveZones(camera);
    var address = Objects.requireNonNull(camera.source());
    var id = new CameraId(camera.id());
    var taken = pictures.of(zones);
    return new CameraWatch(
        camera.name(),
        wiring.liveFeed(zones, desk, taken.cycles(), pictures.views(), taken.listeners()),
        () -> wiring.supervised(id, sources.open(address, clock.instant())),
        (length, signal) -> signal.await(length.toNanos(), TimeUnit.NANOSECONDS),
        RandomGenerator.getDefault(),
        trouble -> wiring.superviseCamera().report(new Failure(id, clock.instant(), trouble)));
  }
}
