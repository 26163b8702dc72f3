package io.cadencia.bootstrap.config;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.cadencia.adapter.cv.source.Transport;
import io.cadencia.bootstrap.config.CadenciaConfig.CameraView;
import io.cadencia.bootstrap.config.CadenciaConfig.ModuleEntry;
import io.cadencia.bootstrap.config.CadenciaConfig.Station;
import io.cadencia.bootstrap.config.CadenciaConfig.Step;
import io.cadencia.bootstrap.config.CadenciaConfig.Vision;
import io.cadencia.bootstrap.config.CadenciaConfig.Zones;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.zone.Polygon;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes configurations as people would: groups in blocks, operations and polygons in one line. The
 * form is fixed, because versions are hashes of it.
 */
final class ConfigWriter {

  /** What YAML takes for a line break or does not take at all, and JSON leaves as it is. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\x7f-\\x9f\\x{2028}\\x{2029}\\x{feff}]");

  private final UnaryOperator<String> sourceForm;
  private final StringBuilder out = new StringBuilder();

  ConfigWriter(UnaryOperator<String> sourceForm) {
    this.sourceForm = sourceForm;
  }

  String write(CadenciaConfig config) {
    var plant = config.plant();
    line("plant:");
    line("  id: " + quoted(plant.id()));
    line("  box: " + quoted(plant.box()));
    line("  time_zone: " + quoted(plant.timeZone().getId()));
    line("modules:");
    config.modules().forEach(this::module);
    line(config.cameras().isEmpty() ? "cameras: []" : "cameras:");
    config.cameras().forEach(this::camera);
    var times = new WorkTimeWriter(this::line);
    times.write(config.workTime());
    times.write(config.stops());
    line("vision:");
    line("  confidence: " + plain(BigDecimal.valueOf(config.vision().confidence())));
    line("  model: " + quoted(config.vision().model()));
    if (config.vision().engine() != Vision.DEFAULT.engine()) {
      line("  engine: " + config.vision().engine().word());
    }
    if (config.vision().maxCameras() != null) {
      line("  max_cameras: " + config.vision().maxCameras());
    }
    line("http:");
    line("  host: " + quoted(config.http().host()));
    line("  port: " + config.http().port());
    return out.toString();
  }

  /** As {@link #write}, with what does not matter to measuring as well. */
  String writeWhole(CadenciaConfig config) {
    write(config);
    HttpWriter.lines(config.http()).forEach(this::line);
    AccessWriter.lines(config.access()).forEach(this::line);
    KeepingWriter.lines(
            config.backup(),
            config.retention(),
            config.health(),
            config.pictures(),
            config.openData())
        .forEach(this::line);
    return out.toString();
  }

  private void module(ModuleEntry module) {
    line("  - id: " + module.id());
    line("    code: " + quoted(module.code()));
    line("    name: " + quoted(module.name()));
    if (module.targetPerHour() != null) {
      line("    target_per_hour: " + plain(BigDecimal.valueOf(module.targetPerHour())));
    }
    line("    workstations:");
    module.workstations().forEach(this::station);
    new WorkTimeWriter(this::line).shifts("    ", module.shifts());
  }

  private void station(Station station) {
    line("      - id: " + station.id());
    line("        code: " + quoted(station.code()));
    line("        name: " + quoted(station.name()));
    if (!station.operations().isEmpty()) {
      line("        operations:");
      station.operations().forEach(step -> line("          - " + step(step)));
    }
  }

  private static String step(Step step) {
    var machine = step.machine() == null ? "" : ", machine: " + quoted(step.machine());
    return "{name: "
        + quoted(step.name())
        + machine
        + ", sam_seconds: "
        + seconds(step.sam())
        + "}";
  }

  private void camera(CameraView camera) {
    line("  - id: " + camera.id());
    line("    name: " + quoted(camera.name()));
    line("    module: " + camera.module());
    if (camera.source() != null) {
      line("    source: " + quoted(sourceForm.apply(camera.source())));
    }
    if (camera.transport() != Transport.TCP) {
      line("    transport: " + quoted(camera.transport().word()));
    }
    if (!camera.masks().isEmpty()) {
      line("    privacy_masks:");
      camera.masks().forEach(mask -> line("      - " + corners(mask)));
    }
    zones(camera.zones());
  }

  private void zones(List<Zones> zones) {
    line("    zones:");
    for (var station : zones) {
      line("      - workstation: " + quoted(station.workstation()));
      station
          .polygons()
          .forEach(
              (kind, polygon) ->
                  line(
                      "        " + kind.name().toLowerCase(Locale.ROOT) + ": " + corners(polygon)));
    }
  }

  private static String corners(Polygon polygon) {
    return polygon.corners().stream()
        .map(
            corner ->
                "["
                    + plain(BigDecimal.valueOf(corner.x()))
                    + ", "
                    + plain(BigDecimal.valueOf(corner.y()))
                    + "]")
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String seconds(StandardTime sam) {
    return plain(BigDecimal.valueOf(sam.toMillis(), 3));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** JSON's way of quoting, which YAML understands. */
  static String list(List<String> texts) {
    return texts.stream().map(ConfigWriter::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  static String quoted(String text) {
    var json = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    var yaml =
        UNPRINTABLE
            .matcher(json)
            .replaceAll(match -> "\\\\u%04x".formatted((int) match.group().charAt(0)));
    return '"' + yaml + '"';
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
