package io.cadencia.bootstrap.wiring;

import io.cadencia.adapter.cv.movement.AimListener;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.pipeline.FrameListener;
import io.cadencia.adapter.cv.pipeline.VisionCycleFeed;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.application.port.in.detection.RecordHeartbeatUseCase;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase;
import io.cadencia.application.port.in.plant.DefinePlantUseCase;
import io.cadencia.application.service.cycle.RecordCyclesService;
import io.cadencia.application.service.cycle.RecoverOpenCyclesService;
import io.cadencia.application.service.detection.ObserveWorkstationService;
import io.cadencia.application.service.detection.RecordHeartbeatService;
import io.cadencia.application.service.detection.SuperviseCameraService;
import io.cadencia.application.service.detection.WatchedWorkstation;
import io.cadencia.application.service.plant.DefinePlantService;
import io.cadencia.bootstrap.config.CadenciaConfig;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.config.ConfigVersions;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.domain.coverage.CameraNotice;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.detection.CycleDetector;
import io.cadencia.domain.detection.DetectorSettings;
import io.cadencia.domain.detection.RestartingDetector;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.StationZones;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
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
   * @param listeners are shown each frame in which people were searched for
   */
  public VisionCycleFeed liveFeed(
      CameraView camera, PersonDetector detector, List<FrameListener> listeners) {
    var id = new CameraId(camera.id());
    var supervise = superviseCamera();
    var more = new ArrayList<>(listeners);
    more.add(new AimListener(id, supervise));
    RecordHeartbeatUseCase heartbeat = heartbeat();
    RecordHeartbeatUseCase both =
        command -> {
          heartbeat.record(command);
          supervise.report(new SuperviseCameraUseCase.Picture(id, command.lastFrameAt()));
        };
    return feed(camera, detector, both, BETWEEN_LIVE_SEARCHES, more, System::nanoTime);
  }

  /**
   * The feed of one recording, in which people are searched for in every frame.
   *
   * @param listeners are shown each frame in which people were searched for
   */
  public VisionCycleFeed recordingFeed(
      CameraView camera, PersonDetector detector, List<FrameListener> listeners) {
    return feed(camera, detector, heartbeat(), Duration.ZERO, listeners, () -> 0);
  }

  private RecordHeartbeatUseCase heartbeat() {
    return new RecordHeartbeatService(storage.coverage(), storage.unitOfWork());
  }

  /** Takes down how cameras do; what has lasted for a minute is a line in the log. */
  public SuperviseCameraUseCase superviseCamera() {
    return supervision;
  }

  private String nameOf(CameraId id) {
    return config.cameras().stream()
        .filter(camera -> camera.id() == id.value())
        .map(CameraView::name)
        .findFirst()
        .orElseThrow();
  }

  private void tell(CameraNotice notice) {
    var name = nameOf(notice.camera());
    var trouble = notice.trouble();
    if (trouble == null) {
      LOG.warn("{} is back since {}", name, notice.since());
    } else {
      LOG.warn("{} is away since {}: {}", name, notice.since(), trouble.word());
    }
  }

  private VisionCycleFeed feed(
      CameraView camera,
      PersonDetector detector,
      RecordHeartbeatUseCase heartbeat,
      Duration betweenSearches,
      List<FrameListener> listeners,
      LongSupplier nanos) {
    return new VisionCycleFeed(
        new CameraId(camera.id()),
        config.zonesOf(camera),
        detector,
        observe(camera, detector),
        heartbeat,
        betweenSearches,
        listeners,
        nanos);
  }

  private ObserveWorkstationUseCase observe(CameraView camera, PersonDetector detector) {
    var provenance =
        new Provenance(
            detector.version(),
            detector.modelSha256(),
            ConfigVersions.roiVersion(camera),
            ConfigVersions.configVersion(config));
    Map<WorkstationId, WatchedWorkstation> watched =
        config.zonesOf(camera).stream()
            .collect(
                Collectors.toMap(
                    StationZones::workstation,
                    zones -> new WatchedWorkstation(detectorOf(zones), provenance)));
    var record =
        new RecordCyclesService(
            storage.cycles(), storage.plant(), storage.assignments(), storage.unitOfWork());
    return new ObserveWorkstationService(watched, record);
  }

  private CycleDetector detectorOf(StationZones zones) {
    var standards = storage.plant().standards(zones.workstation());
    return new RestartingDetector(
        () -> CycleDetector.forZones(zones, standards, DetectorSettings.DEFAULT));
  }
}
