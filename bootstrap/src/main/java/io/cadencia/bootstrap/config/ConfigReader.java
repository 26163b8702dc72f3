package io.cadencia.bootstrap.config;

import io.cadencia.adapter.cv.person.EngineChoice;
import io.cadencia.adapter.cv.source.FrameSources;
import io.cadencia.adapter.cv.source.Transport;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.config.CadenciaConfig.ModuleEntry;
import io.cadencia.bootstrap.config.CadenciaConfig.Plant;
import io.cadencia.bootstrap.config.CadenciaConfig.Station;
import io.cadencia.bootstrap.config.CadenciaConfig.Step;
import io.cadencia.bootstrap.config.CadenciaConfig.Vision;
import io.cadencia.bootstrap.config.CadenciaConfig.Zones;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.zone.Polygon;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the keys of a configuration, one short method for each group. */
final class ConfigReader {

  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);
  private static final int MOST_MASKS = 16;
  private static final Duration LONGEST_SAM = Duration.ofDays(1);

  private final Faults faults;
  private final Map<String, String> taken = new HashMap<>();

  /** Codes of the workstations of each module, for the zones to name. */
  private final Map<Integer, Set<String>> stationsOfModule = new HashMap<>();

  /** Read first, because shifts are laid out from it. */
  private LocalTime dayStartsAt = WorkTime.DEFAULT.dayStartsAt();

  ConfigReader(Faults faults) {
    this.faults = faults;
  }

  Optional<CadenciaConfig> read(Node root) {
    return Section.of("", root, faults).read(this::config);
  }

  private Optional<CadenciaConfig> config(Section file) {
    file.required("plant", "name the plant with its keys id, box and time_zone");
    var plant = file.group("plant").read(this::plant);
    dayStartsAt = WorkTimeReader.dayStartsAt(file);
    var modules = file.some("modules", "describe at least one module", this::module);
    var times = new WorkTimeReader(stationsOfModule.keySet());
    var shifts = new ShiftReader(faults, dayStartsAt, null).read(file);
    var workTime = times.workTime(file, dayStartsAt, shifts);
    var stops = times.stops(file);
    var cameras = file.each("cameras", this::camera);
    var vision = file.group("vision").read(this::vision);
    var http = file.group("http").read(HttpReader::http);
    var access = file.group("access").read(AccessReader::access);
    var backup = file.group("backup").read(KeepingReader::backup);
    var retention = file.group("retention").read(KeepingReader::retention);
    var health = file.group("health").read(KeepingReader::health);
    var pictures = file.group("pictures").read(KeepingReader::pictures);
    var openData = file.group("open_data").read(KeepingReader::openData);
    return plant.map(
        known ->
            new CadenciaConfig(
                known,
                modules,
                cameras,
                workTime,
                stops,
                vision.orElseThrow(),
                http.orElseThrow(),
                access.orElseThrow(),
                backup.orElseThrow(),
                retention.orElse(RetentionConfig.DEFAULT),
                health.orElseThrow(),
                pictures.orElseThrow(),
                openData.orElse(OpenDataConfig.DEFAULT)));
  }

  private Optional<Plant> plant(Section plant) {
    var id = plant.requiredText("id", "give the plant a short name");
    var box = plant.requiredText("box", "give the measuring computer a short name");
    var zone =
        plant
            .requiredText("time_zone", "give an IANA time zone such as America/Bogota")
            .flatMap(name -> zone(plant, name));
    return id.isEmpty() || box.isEmpty() || zone.isEmpty()
        ? Optional.empty()
        : Optional.of(new Plant(id.get(), box.get(), zone.get()));
  }

  private static Optional<ZoneId> zone(Section plant, String name) {
    if (ZoneId.getAvailableZoneIds().contains(name)) {
      return Optional.of(ZoneId.of(name));
    }
    return plant.wrong(
        "time_zone", new Node.Text(name), "give an IANA time zone such as America/Bogota");
  }

  private Optional<ModuleEntry> module(Section module) {
    var id = unique(module, "id", "module", module.requiredId("id"));
    var code = unique(module, "code", "module", code(module));
    var name = name(module);
    var target = module.optional("target_per_hour").flatMap(node -> target(module, node));
    var codes = new HashSet<String>();
    var stations =
        module.some(
            "workstations",
            "describe at least one workstation",
            station -> station(station, module.path(), codes));
    id.ifPresent(number -> stationsOfModule.put(number, codes));
    var shifts = new ShiftReader(faults, dayStartsAt, codes).read(module);
    return id.isEmpty() || code.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ModuleEntry(id.get(), code.get(), name.get(), orNull(target), stations, shifts));
  }

  private static Optional<Double> target(Section module, Node node) {
    var wayOut = "give the units per hour, more than 0 and at most 100000";
    return module
        .number("target_per_hour", node, wayOut)
        .flatMap(
            units ->
                units.signum() > 0 && units.compareTo(BigDecimal.valueOf(100_000)) <= 0
                    ? Optional.of(units.doubleValue())
                    : module.wrong("target_per_hour", node, wayOut));
  }

  private Optional<Station> station(Section station, String modulePath, Set<String> codes) {
    var id = unique(station, "id", "workstation", station.requiredId("id"));
    var written = code(station);
    written.ifPresent(codes::add);
    var code = unique(station, "code", "workstation of " + modulePath, written);
    var name = name(station);
    var steps = station.each("operations", this::step);
    return id.isEmpty() || code.isEmpty() || name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Station(id.get(), code.get(), name.get(), steps));
  }

  private Optional<Step> step(Section step) {
    var name = step.requiredText("name", "say what is done, such as PESPUNTAR CUELLO");
    var machine = step.optionalText("machine", "give the machine's code, or leave the key out");
    var wayOut = "give seconds, more than 0 and to the millisecond, such as 14.5";
    var sam = step.required("sam_seconds", wayOut).flatMap(node -> sam(step, node, wayOut));
    return name.isEmpty() || sam.isEmpty()
        ? Optional.empty()
        : Optional.of(new Step(name.get(), orNull(machine), sam.get()));
  }

  private static Optional<StandardTime> sam(Section step, Node node, String wayOut) {
    return step.number("sam_seconds", node, wayOut)
        .map(seconds -> seconds.multiply(MILLIS))
        .flatMap(
            millis ->
                isSam(millis)
                    ? Optional.of(StandardTime.ofMillis(millis.longValueExact()))
                    : step.wrong("sam_seconds", node, wayOut));
  }

  private static boolean isSam(BigDecimal millis) {
    return millis.signum() > 0
        && millis.stripTrailingZeros().scale() <= 0
        && millis.compareTo(BigDecimal.valueOf(LONGEST_SAM.toMillis())) <= 0;
  }

  private Optional<CameraView> camera(Section camera) {
    var id = unique(camera, "id", "camera", camera.requiredId("id"));
    var name = name(camera);
    var module = camera.requiredId("module").flatMap(number -> knownModule(camera, number));
    var source =
        camera.optionalText("source", "give an address such as rtsp://… or the path of a file");
    var masks = masks(camera);
    var transport = transport(camera, orNull(source));
    int before = faults.count();
    var zones =
        camera.some(
            "zones",
            "draw the zones of at least one workstation",
            section -> zones(section, orNull(module)));
    if (faults.count() == before) {
      SeatsApart.check(camera.path(), zones, faults);
    }
    return id.isEmpty() || name.isEmpty() || module.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new CameraView(
                id.get(), name.get(), module.get(), orNull(source), transport, zones, masks));
  }

  private static List<Polygon> masks(Section camera) {
    var wayOut = "give a list of masks, each at least three corners like [[0.1, 0.2], …]";
    var node = camera.optional("privacy_masks").orElse(new Node.Sequence(List.of()));
    if (!(node instanceof Node.Sequence list) || list.items().size() > MOST_MASKS) {
      camera.wrong("privacy_masks", node, wayOut + ", at most " + MOST_MASKS);
      return List.of();
    }
    return list.items().stream()
        .flatMap(mask -> PolygonReader.read(camera, "privacy_masks", mask).stream())
        .toList();
  }

  private static Transport transport(Section camera, @Nullable String source) {
    var wayOut = "give tcp or udp, for a camera with an rtsp address";
    return camera
        .optionalText("transport", wayOut)
        .flatMap(
            word ->
                Transport.ofWord(word)
                    .filter(known -> source != null && FrameSources.isRtsp(source))
                    .or(() -> camera.wrong("transport", new Node.Text(word), wayOut)))
        .orElse(Transport.TCP);
  }

  private Optional<Integer> knownModule(Section camera, int number) {
    return stationsOfModule.containsKey(number)
        ? Optional.of(number)
        : camera.wrong(
            "module",
            new Node.Numeral(BigDecimal.valueOf(number)),
            "give the id of a module described above");
  }

  private Optional<Zones> zones(Section section, @Nullable Integer module) {
    var station =
        section
            .requiredText("workstation", "give the code of a workstation")
            .flatMap(code -> knownStation(section, code, module));
    var seat =
        section
            .required("seat", "draw where the operator sits")
            .flatMap(node -> PolygonReader.read(section, "seat", node));
    var work = polygon(section, "work");
    var pick = polygon(section, "pick");
    var drop = polygon(section, "drop");
    return station.isEmpty() || seat.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Zones(station.get(), seat.get(), orNull(work), orNull(pick), orNull(drop)));
  }

  private static Optional<Polygon> polygon(Section section, String key) {
    return section.optional(key).flatMap(node -> PolygonReader.read(section, key, node));
  }

  private Optional<String> knownStation(Section section, String code, @Nullable Integer module) {
    var codes = module == null ? Set.<String>of() : stationsOfModule.getOrDefault(module, Set.of());
    if (module != null && !codes.contains(code)) {
      var known = codes.stream().sorted().toList();
      return section.wrong(
          "workstation",
          new Node.Text(code),
          "module " + module + " has no such workstation, only " + String.join(", ", known));
    }
    var subject = "zones of the workstations of module " + module;
    return unique(section, "workstation", subject, Optional.of(code));
  }

  private Optional<Vision> vision(Section vision) {
    var wayOut = "give a confidence above 0 and below 1, such as 0.35";
    var confidence =
        vision
            .optional("confidence")
            .flatMap(node -> confidence(vision, node, wayOut))
            .orElse(Vision.DEFAULT.confidence());
    var model =
        vision
            .optionalText("model", "give a file name in the models folder, or a path")
            .orElse(Vision.DEFAULT.model());
    var most =
        vision
            .optional("max_cameras")
            .flatMap(
                node ->
                    vision.whole(
                        "max_cameras", node, 1, 1000, "give a number of cameras from 1 to 1000"));
    return Optional.of(new Vision(confidence, model, engine(vision), orNull(most)));
  }

  private static EngineChoice engine(Section vision) {
    var wayOut = "give auto, cpu or tensorrt";
    return vision
        .optionalText("engine", wayOut)
        .flatMap(
            word ->
                EngineChoice.of(word).or(() -> vision.wrong("engine", new Node.Text(word), wayOut)))
        .orElse(Vision.DEFAULT.engine());
  }

  private static Optional<Double> confidence(Section vision, Node node, String wayOut) {
    return vision
        .number("confidence", node, wayOut)
        .map(BigDecimal::doubleValue)
        .flatMap(
            value ->
                value > 0 && value < 1
                    ? Optional.of(value)
                    : vision.wrong("confidence", node, wayOut));
  }

  private static Optional<String> code(Section section) {
    return section.requiredText("code", "give a short code such as PUESTO_01");
  }

  private static Optional<String> name(Section section) {
    return section.requiredText("name", "say what people call it");
  }

  /** Passes a value on unless another of its kind has it already. */
  private <T> Optional<T> unique(Section section, String key, String kind, Optional<T> value) {
    return value.flatMap(
        given -> {
          var first = taken.putIfAbsent(kind + ' ' + key + ' ' + given, section.path(key));
          if (first != null) {
            faults.add(section.path(key), shown(given), "taken by " + first + ", give another");
            return Optional.empty();
          }
          return value;
        });
  }

  private static String shown(Object given) {
    return given instanceof String ? "'" + given + "'" : given.toString();
  }

  private static <T> @Nullable T orNull(Optional<T> value) {
    return value.orElse(null);
  }
}
