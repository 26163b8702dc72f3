package io.cadencia.bootstrap.config;

import io.cadencia.adapter.cv.person.EngineChoice;
import io.cadencia.adapter.cv.source.Transport;
import io.cadencia.adapter.http.access.LimitSettings;
import io.cadencia.adapter.http.edge.EdgeSettings;
import io.cadencia.adapter.http.error.Language;
import io.cadencia.adapter.http.stream.StreamSettings;
import io.cadencia.bootstrap.config.WorkTime.ShiftEntry;
import io.cadencia.domain.plant.Camera;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.PlantIdentity;
import io.cadencia.domain.plant.SewingModule;
import io.cadencia.domain.plant.Workstation;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.standard.Operation;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import java.net.InetAddress;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything a configuration file says. Made by {@link ConfigYaml}, which checks that its parts fit
 * together; programs that make one themselves let it go through {@link ConfigYaml#write} and back.
 *
 * @param plant key {@code plant}: which plant and box this is, and its time zone
 * @param modules key {@code modules}: the sewing lines, at least one
 * @param cameras key {@code cameras}: the cameras and their zones, none by default
 * @param workTime when the plant works
 * @param stops how stops are found, and what they may be due to
 * @param vision key {@code vision}: how people are found in frames
 * @param http key {@code http}: where the server listens
 * @param access key {@code access}: who may do what, as far as a plant may choose
 * @param backup key {@code backup}: when backups are taken and how many stay
 * @param retention key {@code retention}: how long data stay
 * @param health key {@code health}: when the system needs attention
 * @param pictures key {@code pictures}: what is stored of what cameras see
 * @param openData key {@code open_data}: on what terms open data is handed out
 */
public record CadenciaConfig(
    Plant plant,
    List<ModuleEntry> modules,
    List<CameraView> cameras,
    WorkTime workTime,
    StopSettings stops,
    Vision vision,
    Http http,
    AccessConfig access,
    BackupConfig backup,
    RetentionConfig retention,
    HealthConfig health,
    PicturesConfig pictures,
    OpenDataConfig openData) {

  public CadenciaConfig {
    modules = List.copyOf(modules);
    cameras = List.copyOf(cameras);
  }

  /**
   * @param id key {@code plant.id}: leads every key once numbers of several plants meet
   * @param box key {@code plant.box}: the measuring computer within the plant
   * @param timeZone key {@code plant.time_zone}: IANA zone in which hours and days are cut
   */
  public record Plant(String id, String box, ZoneId timeZone) {}

  /**
   * @param id key {@code id}: number of the module, unique in the plant
   * @param code key {@code code}: short code, unique in the plant
   * @param name key {@code name}: what people call it
   * @param targetPerHour key {@code target_per_hour}: units planned per hour, or null without
   *     target
   * @param workstations key {@code workstations}: in the order in which a piece passes them
   * @param shifts key {@code shifts}: in place of those of the plant, or none
   */
  public record ModuleEntry(
      int id,
      String code,
      String name,
      @Nullable Double targetPerHour,
      List<Station> workstations,
      List<ShiftEntry> shifts) {

    public ModuleEntry {
      workstations = List.copyOf(workstations);
      shifts = List.copyOf(shifts);
    }
  }

  /**
   * @param id key {@code id}: number of the workstation, unique in the plant
   * @param code key {@code code}: short code, unique in the module
   * @param name key {@code name}: what people call it
   * @param operations key {@code operations}: what is done there; their standard times add up
   */
  public record Station(int id, String code, String name, List<Step> operations) {

    public Station {
      operations = List.copyOf(operations);
    }
  }

  /**
   * @param name key {@code name}: what is done, such as PESPUNTAR CUELLO
   * @param machine key {@code machine}: code of the machine, or null when worked by hand
   * @param sam key {@code sam_seconds}: standard time of one unit, to the millisecond
   */
  public record Step(String name, @Nullable String machine, StandardTime sam) {}

  /**
   * @param id key {@code id}: number of the camera, unique in the plant
   * @param name key {@code name}: what people call it
   * @param module key {@code module}: number of the module it watches
   * @param source key {@code source}: address or file of its pictures; null when the command line
   *     names a recording
   * @param transport key {@code transport}: how pictures travel from an rtsp address
   * @param zones key {@code zones}: one entry for each workstation it watches, at least one
   * @param masks key {@code privacy_masks}: what is painted over before anything looks at it
   */
  public record CameraView(
      int id,
      String name,
      int module,
      @Nullable String source,
      Transport transport,
      List<Zones> zones,
      List<Polygon> masks) {

    public CameraView {
      zones = List.copyOf(zones);
      masks = List.copyOf(masks);
    }

    /** By TCP, without masks. */
    public CameraView(int id, String name, int module, @Nullable String source, List<Zones> zones) {
      this(id, name, module, source, Transport.TCP, zones, List.of());
    }
  }

  /**
   * @param workstation key {@code workstation}: code of a workstation of the camera's module
   * @param seat key {@code seat}: where the operator sits
   * @param work key {@code work}: machine and hands, or null
   * @param pick key {@code pick}: where pieces are taken from, or null
   * @param drop key {@code drop}: where finished pieces are laid, or null
   */
  public record Zones(
      String workstation,
      Polygon seat,
      @Nullable Polygon work,
      @Nullable Polygon pick,
      @Nullable Polygon drop) {

    /** The polygons that are given, by what they are for. */
    public Map<ZoneKind, Polygon> polygons() {
      var polygons = new EnumMap<ZoneKind, Polygon>(ZoneKind.class);
      polygons.put(ZoneKind.SEAT, seat);
      if (work != null) {
        polygons.put(ZoneKind.WORK, work);
      }
      if (pick != null) {
        polygons.put(ZoneKind.PICK, pick);
      }
      if (drop != null) {
        polygons.put(ZoneKind.DROP, drop);
      }
      return polygons;
    }
  }

  /**
   * @param confidence key {@code vision.confidence}: the least confidence, above 0 and below 1,
   *     with which a person counts
   * @param model key {@code vision.model}: a file in the models folder, or a path to one
   * @param engine key {@code vision.engine}: what runs the model
   * @param maxCameras key {@code vision.max_cameras}: so many cameras are watched at most; null for
   *     as many as the box was measured to stand
   */
  public record Vision(
      double confidence, String model, EngineChoice engine, @Nullable Integer maxCameras) {

    /** As many cameras as the box was measured to stand. */
    public Vision(double confidence, String model, EngineChoice engine) {
      this(confidence, model, engine, null);
    }

    /** What holds where the file says nothing. */
    public static final Vision DEFAULT = new Vision(0.35, "yolov8n.onnx", EngineChoice.AUTO);
  }

  /**
   * @param host key {@code http.host}: address to listen on
   * @param port key {@code http.port}: port to listen on, 0 for any free one
   * @param language key {@code http.language}: of refusals, for callers who ask for none
   * @param limits keys {@code http.limits}: how often callers may ask
   * @param edge the other keys of {@code http}: what every request meets
   * @param streams keys {@code http.streams}: how many live streams may be open
   * @param trustedProxies key {@code http.trusted_proxies}: whose word is taken for where a request
   *     comes from
   */
  public record Http(
      String host,
      int port,
      Language language,
      LimitSettings limits,
      EdgeSettings edge,
      StreamSettings streams,
      Set<InetAddress> trustedProxies) {

    public Http {
      trustedProxies = Set.copyOf(trustedProxies);
    }

    /** What holds where the file says nothing. */
    public static final Http DEFAULT = of("127.0.0.1", 5000);

    /** Everything else as usual. */
    public static Http of(String host, int port) {
      return new Http(
          host,
          port,
          Language.EN,
          LimitSettings.STANDARD,
          EdgeSettings.STANDARD,
          StreamSettings.STANDARD,
          Set.of());
    }
  }

  public PlantIdentity plantIdentity() {
    return new PlantIdentity(plant.id(), plant.box(), plant.timeZone());
  }

  public ProductionDays productionDays() {
    return new ProductionDays(plant.timeZone(), workTime.dayStartsAt());
  }

  /** The shifts of every module: its own, else those of the plant. */
  public Map<ModuleId, List<Shift>> shifts() {
    return modules.stream()
        .collect(Collectors.toMap(module -> new ModuleId(module.id()), this::shiftsOf));
  }

  private List<Shift> shiftsOf(ModuleEntry module) {
    var ids =
        module.workstations().stream()
            .collect(Collectors.toMap(Station::code, it -> new WorkstationId(it.id())));
    var entries = module.shifts().isEmpty() ? workTime.shifts() : module.shifts();
    return entries.stream().map(entry -> ShiftReader.shift(entry, ids)).toList();
  }

  /** The same configuration with other working times. */
  public CadenciaConfig withWorkTime(WorkTime times) {
    return new CadenciaConfig(
        plant, modules, cameras, times, stops, vision, http, access, backup, retention, health,
        pictures, openData);
  }

  public List<SewingModule> sewingModules() {
    return modules.stream()
        .map(
            module ->
                new SewingModule(
                    new ModuleId(module.id()),
                    module.code(),
                    module.name(),
                    module.targetPerHour()))
        .toList();
  }

  /** All workstations, module by module in sequence. */
  public List<Workstation> workstations() {
    return modules.stream().flatMap(module -> workstationsOf(module).stream()).toList();
  }

  public List<Camera> plantCameras() {
    return cameras.stream()
        .map(
            camera ->
                new Camera(new CameraId(camera.id()), new ModuleId(camera.module()), camera.name()))
        .toList();
  }

  /** The zones in the picture of a camera, in the order of the file. */
  public List<StationZones> zonesOf(CameraView camera) {
    return camera.zones().stream()
        .map(zones -> new StationZones(idOf(camera, zones.workstation()), zones.polygons()))
        .toList();
  }

  /** The zones and masks in the picture of a camera. */
  public ZoneLayout layoutOf(CameraView camera) {
    return new ZoneLayout(zonesOf(camera), camera.masks());
  }

  public Optional<CameraView> camera(CameraId id) {
    return cameras.stream().filter(camera -> camera.id() == id.value()).findFirst();
  }

  private List<Workstation> workstationsOf(ModuleEntry module) {
    return IntStream.range(0, module.workstations().size())
        .mapToObj(
            index -> {
              var station = module.workstations().get(index);
              return new Workstation(
                  new WorkstationId(station.id()),
                  new ModuleId(module.id()),
                  station.code(),
                  station.name(),
                  index + 1,
                  station.operations().stream()
                      .map(step -> new Operation(step.name(), step.machine(), step.sam()))
                      .toList(),
                  cameraOver(module, station));
            })
        .toList();
  }

  private @Nullable CameraId cameraOver(ModuleEntry module, Station station) {
    return cameras.stream()
        .filter(camera -> camera.module() == module.id())
        .filter(
            camera ->
                camera.zones().stream()
                    .anyMatch(zones -> zones.workstation().equals(station.code())))
        .map(camera -> new CameraId(camera.id()))
        .findFirst()
        .orElse(null);
  }

  private WorkstationId idOf(CameraView camera, String code) {
    return modules.stream()
        .filter(module -> module.id() == camera.module())
        .flatMap(module -> module.workstations().stream())
        .filter(station -> station.code().equals(code))
        .map(station -> new WorkstationId(station.id()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "camera " + camera.id() + " names the unknown workstation " + code));
  }
}
