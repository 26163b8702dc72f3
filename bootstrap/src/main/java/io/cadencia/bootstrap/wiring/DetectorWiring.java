package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.cv.movement.AimListener;
import io.cadencia.adapter.cv.movement.ViewStore;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.pipeline.SupervisedSource;
import io.cadencia.adapter.cv.pipeline.VisionCycleFeed;
import io.cadencia.adapter.cv.search.SearchDesk;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.application.port.in.cycle.NameFrameUseCase;
import io.cadencia.application.port.in.detection.AdmitCamerasUseCase;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.application.port.in.detection.RecordHeartbeatUseCase;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase;
import io.cadencia.application.port.in.plant.DefinePlantUseCase;
import io.cadencia.application.port.out.CyclePictures;
import io.cadencia.application.service.cycle.NameFrameService;
import io.cadencia.application.service.cycle.RecordCyclesService;
import io.cadencia.application.service.cycle.RecoverOpenCyclesService;
import io.cadencia.application.service.detection.AdmitCamerasService;
import io.cadencia.application.service.detection.ObserveWorkstationService;
import io.cadencia.application.service.detection.RecordHeartbeatService;
import io.cadencia.application.service.detection.SuperviseCameraService;
import io.cadencia.application.service.plant.DefinePlantService;
import io.cadencia.application.service.zone.AdoptZonesService;
import io.cadencia.application.service.zone.FollowZonesService;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.config.ConfigVersions;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.domain.coverage.CameraNotice;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.zone.ZoneLayout;
import io.cadencia.domain.zone.ZonesVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds the way from a camera's frames to recorded cycles. */
public final class DetectorWiring {

  private static final Duration BETWEEN_LIVE_SEARCHES = Duration.ofMillis(380);

  private static final Logger LOG = LoggerFactory.getLogger(DetectorWiring.class);

  private final Storage storage;
  private final CadenciaConfig config;
  private final SuperviseCameraUseCase supervision;

  public DetectorWiring(Storage storage, CadenciaConfig config) {
    this.storage = storage;
    this.config = config;
    this.supervision =
        new SuperviseCameraService(storage.conditions(), storage.unitOfWork(), this::tell);
  }

  /** Makes the stored plant, its shifts and its lost-time codes what the configuration says. */
  public void definePlant(Clock clock) {
    storage
        .unitOfWork()
        .run(
            () -> {
              defineStations(clock);
              adoptZones(clock);
              new CalendarWiring(storage, config, clock).define();
            });
  }

  private void defineStations(Clock clock) {
    new DefinePlantService(storage.plant(), storage.unitOfWork(), clock)
        .define(
            new DefinePlantUseCase.Command(
                config.sewingModules(),
                config.workstations(),
                config.plantCameras(),
                ConfigVersions.configVersion(config),
                ConfigYaml.canonical(config)));
  }

  private void adoptZones(Clock clock) {
    var adopt =
        new AdoptZonesService(
            storage.zoneVersions(),
            storage.plant(),
            storage.auditLog(),
            storage.unitOfWork(),
            clock);
    config.cameras().forEach(view -> adopt.adopt(new CameraId(view.id()), config.layoutOf(view)));
  }

  /** The zones of a camera on the wall, which follow what is drawn. */
  public CurrentZones liveZones(CameraView camera) {
    var inForce = inForce(camera);
    return new CurrentZones(
        inForce.camera(),
        inForce.zones(),
        inForce.number(),
        new FollowZonesService(storage.zoneVersions()));
  }

  /** The zones in force now, with which a recording is measured to its end. */
  public CurrentZones recordingZones(CameraView camera) {
    var inForce = inForce(camera);
    return CurrentZones.fixed(inForce.camera(), inForce.zones());
  }

  private ZonesVersion inForce(CameraView camera) {
    return storage.zoneVersions().inForce(new CameraId(camera.id())).orElseThrow();
  }

  /** Aborts what an earlier detector left open; returns how many cycles. */
  public int recoverOpenCycles() {
    return new RecoverOpenCyclesService(
            storage.cycles(), storage.plant(), storage.coverage(), storage.unitOfWork())
        .recover();
  }

  /**
   * The feed of one camera on the wall. People are searched for some times a second: that is enough
   * to know who is there, and leaves a small processor time to look at every frame for pieces.
   *
   * @param pictures of its cycles
   * @param views keep where it belongs
   * @param listeners are shown each frame in which people were searched for
   */
  public VisionCycleFeed liveFeed(
      CurrentZones zones,
      PersonDetector detector,
      CyclePictures pictures,
      ViewStore views,
      List<FrameListener> listeners) {
    var more = new ArrayList<>(listeners);
    more.add(new AimListener(zones, supervision, views));
    var heartbeat = supervised(zones.camera(), heartbeat());
    return feed(
        zones,
        observe(zones.zones(), detector.version(), detector.modelSha256(), pictures),
        detector,
        heartbeat,
        BETWEEN_LIVE_SEARCHES,
        more,
        System::nanoTime);
  }

  /**
   * The feed of one of several cameras on the wall, whose frames are searched at one desk.
   *
   * @param pictures of its cycles
   * @param views keep where it belongs
   * @param listeners are shown each frame in which people were searched for
   */
  public VisionCycleFeed liveFeed(
      CurrentZones zones,
      SearchDesk desk,
      CyclePictures pictures,
      ViewStore views,
      List<FrameListener> listeners) {
    var more = new ArrayList<>(listeners);
    more.add(new AimListener(zones, supervision, views));
    return new VisionCycleFeed(
        zones.camera(),
        zones,
        desk.camera(),
        observe(zones.zones(), desk.version(), desk.modelSha256(), pictures),
        supervised(zones.camera(), heartbeat()),
        more);
  }

  /** Says which cameras are watched where there are too many. */
  public AdmitCamerasUseCase admitCameras(Clock clock) {
    return new AdmitCamerasService(
        storage.plant(), storage.zoneVersions(), storage.conditions(), storage.unitOfWork(), clock);
  }

  /**
   * The feed of one recording, in which people are searched for in every frame.
   *
   * @param listeners are shown each frame in which people were searched for
   */
  public VisionCycleFeed recordingFeed(
      CurrentZones zones, PersonDetector detector, List<FrameListener> listeners) {
    var observe =
        observe(zones.zones(), detector.version(), detector.modelSha256(), CyclePictures.NONE);
    return feed(zones, observe, detector, heartbeat(), Duration.ZERO, listeners, () -> 0);
  }

  /** Takes down which picture shows a cycle. */
  public NameFrameUseCase nameFrame() {
    return new NameFrameService(storage.frameReferences(() -> {}));
  }

  private RecordHeartbeatUseCase heartbeat() {
    return new RecordHeartbeatService(storage.coverage(), storage.unitOfWork());
  }

  private RecordHeartbeatUseCase supervised(CameraId camera, RecordHeartbeatUseCase heartbeat) {
    return command -> {
      heartbeat.record(command);
      supervision.report(new SuperviseCameraUseCase.Picture(camera, command.lastFrameAt()));
    };
  }

  /** The source, of which it is taken down what it sends. */
  public FrameSource supervised(CameraId camera, FrameSource source) {
    return new SupervisedSource(camera, source, supervision);
  }

  /** Takes down how cameras do; what has lasted for a minute is a line in the log. */
  public SuperviseCameraUseCase superviseCamera() {
    return supervision;
  }

  private void tell(CameraNotice notice) {
    var trouble = notice.trouble();
    var camera = notice.camera().value();
    if (trouble == null) {
      LOG.warn("camera {} is back since {}", camera, notice.since());
    } else {
      LOG.warn("camera {} is away since {}: {}", camera, notice.since(), trouble.word());
    }
  }

  private VisionCycleFeed feed(
      CurrentZones zones,
      ObserveWorkstationUseCase observe,
      PersonDetector detector,
      RecordHeartbeatUseCase heartbeat,
      Duration betweenSearches,
      List<FrameListener> listeners,
      LongSupplier nanos) {
    return new VisionCycleFeed(
        zones.camera(), zones, detector, observe, heartbeat, betweenSearches, listeners, nanos);
  }

  private ObserveWorkstationUseCase observe(
      ZoneLayout zones, String modelVersion, String modelSha256, CyclePictures pictures) {
    var provenance =
        new Provenance(
            modelVersion, modelSha256, zones.roiVersion(), ConfigVersions.configVersion(config));
    var record =
        new RecordCyclesService(
            storage.cycles(),
            storage.plant(),
            storage.assignments(),
            storage.unitOfWork(),
            pictures);
    var detectors = new StationDetectors(storage.plant());
    return new ObserveWorkstationService(zones, provenance, detectors::of, record);
  }
}
