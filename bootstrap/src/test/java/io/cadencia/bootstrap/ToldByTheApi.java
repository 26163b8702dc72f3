package io.cadencia.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.domain.order.WorkOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What the sheets of a day have to say, put together from answers of the API alone: text, numbers
 * and nothing. Only when an order, a standard or a crew changed, and what the order was, is said by
 * the test, for no route tells it.
 */
final class ToldByTheApi {

  private static final double PER_MINUTE = 60;
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  private final ServedPlant plant;
  private final int module;
  private final LocalDate day;
  private final ZoneId zone;
  private final Instant from;
  private final Instant to;
  private final JsonNode board;
  private final Map<Integer, JsonNode> stations = new HashMap<>();
  private final Map<Instant, JsonNode> standards = new HashMap<>();

  ToldByTheApi(ServedPlant plant, int module, LocalDate day) {
    this.plant = plant;
    this.module = module;
    this.day = day;
    this.zone = plant.config().plant().timeZone();
    this.board = plant.get("/api/v1/modules/" + module + "/hourly-board?date=" + day);
    var known = plant.config().productionDays().spanOf(day);
    this.from = known.from();
    this.to = Instant.parse(board.get("to_ts").asText());
    stations().forEach(it -> stations.put(it.get("id").intValue(), it));
  }

  /** In sequence. */
  private List<JsonNode> stations() {
    return list(plant.get("/api/v1/workstations?module_id=" + module)).stream()
        .sorted(Comparator.comparing(it -> it.get("sequence_pos").intValue()))
        .toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  private static String range(Instant from, Instant to) {
    return "from=" + from + "&to=" + to;
  }

  private static @Nullable Double number(JsonNode node, double unit) {
    return node.isNull() ? null : node.doubleValue() / unit;
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    return node == null || node.isNull() ? null : guarded(node.asText());
  }

  /** As no cell may begin like a formula. */
  static String guarded(String text) {
    return "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static double serial(LocalDateTime moment) {
    long days = ChronoUnit.DAYS.between(EPOCH, moment.toLocalDate());
    return days + moment.toLocalTime().toNanoOfDay() / 86_400e9;
  }

  private @Nullable Double moment(JsonNode ts) {
    return ts.isNull() ? null : serial(Instant.parse(ts.asText()).atZone(zone).toLocalDateTime());
  }

  private String code() {
    return plant.get("/api/v1/modules/" + module).get("code").asText();
  }

  private @Nullable String stationCode(JsonNode of) {
    int station = of.get("workstation_id").intValue();
    return text(Objects.requireNonNull(stations.get(station)).get("code"));
  }

  // ---- Indicadores

  /**
   * @param changes when a row of a workstation ends, beside the ends of the shifts
   */
  List<List<@Nullable Object>> indicators(
      IntFunction<Set<Instant>> changes, List<WorkOrder> orders) {
    var path = "/api/v1/efficiency/module/" + module + "?granularity=shift&" + range(from, to);
    var blocks = list(plant.get(path).get("series"));
    var rows = new ArrayList<List<@Nullable Object>>();
    for (int i = 0; i < blocks.size(); i++) {
      var start = Instant.parse(blocks.get(i).get("ts").asText());
      var end = i + 1 < blocks.size() ? Instant.parse(blocks.get(i + 1).get("ts").asText()) : to;
      for (var station : stations()) {
        rows.addAll(pieces(station, start, end, changes.apply(id(station)), orders));
      }
      rows.add(total(blocks.get(i), start, end));
    }
    return rows;
  }

  private List<List<@Nullable Object>> pieces(
      JsonNode station, Instant start, Instant end, Set<Instant> changes, List<WorkOrder> orders) {
    var rows = new ArrayList<List<@Nullable Object>>();
    var cuts = new TreeSet<>(changes);
    cuts.removeIf(cut -> !cut.isAfter(start) || !cut.isBefore(end));
    cuts.add(end);
    var cursor = start;
    for (var cut : cuts) {
      row(station, shift(start), cursor, cut, orders).ifPresent(rows::add);
      cursor = cut;
    }
    return rows;
  }

  private static int id(JsonNode station) {
    return station.get("id").intValue();
  }

  private Optional<List<@Nullable Object>> row(
      JsonNode station, String shift, Instant start, Instant end, List<WorkOrder> orders) {
    int id = id(station);
    var path = "/api/v1/efficiency/station/" + id + "?granularity=day&" + range(start, end);
    var series = plant.get(path).get("series");
    if (series.isEmpty()) {
      return Optional.empty();
    }
    var point = series.get(0);
    var standard = standard(id, start);
    var sam = number(standard.get("sam_seconds"), PER_MINUTE);
    int units = point.get("units_produced").intValue();
    var order = orders.stream().filter(it -> it.span().contains(start)).findFirst();
    return Optional.of(
        Arrays.asList(
            serial(day.atStartOfDay()),
            shift,
            code(),
            order.map(WorkOrder::style).orElse(null),
            order.map(WorkOrder::orderNumber).orElse(null),
            operators(id, start, end),
            station.get("code").asText(),
            operation(standard),
            sam,
            (double) units,
            number(point.get("available_seconds"), PER_MINUTE),
            sam == null ? null : sam * units,
            number(point.get("efficiency_pct"), 100),
            number(point.get("avg_cycle_seconds"), 1),
            number(point.get("n_cycles"), 1),
            number(point.get("coverage"), 1)));
  }

  private List<@Nullable Object> total(JsonNode point, Instant start, Instant end) {
    var explained =
        plant.get(
            "/api/v1/explain?metric=efficiency&module_id=" + module + "&" + range(start, end));
    return Arrays.asList(
        serial(day.atStartOfDay()),
        shift(start),
        code(),
        null,
        null,
        null,
        "Total",
        null,
        null,
        number(point.get("units_produced"), 1),
        number(point.get("available_seconds"), PER_MINUTE),
        number(explained.at("/inputs/earned_seconds"), PER_MINUTE),
        number(point.get("efficiency_pct"), 100),
        number(point.get("avg_cycle_seconds"), 1),
        number(point.get("n_cycles"), 1),
        number(point.get("coverage"), 1));
  }

  private String shift(Instant at) {
    var path =
        "/api/v1/shifts?module_id=" + module + "&" + range(at, at.plus(Duration.ofSeconds(1)));
    var told = plant.get(path).at("/modules/0");
    if (told.get("plans").isEmpty()) {
      return "Día";
    }
    return list(told.get("shifts")).stream()
        .filter(shift -> !Instant.parse(shift.get("start_ts").asText()).isAfter(at))
        .max(Comparator.comparing(shift -> shift.get("start_ts").asText()))
        .map(shift -> shift.get("name").asText())
        .orElse(told.get("overtime").isEmpty() ? "Fuera de jornada" : "Horas extra");
  }

  private double operators(int station, Instant start, Instant end) {
    var line = plant.get("/api/v1/modules/" + module + "/line?" + range(start, end));
    return list(line.get("stations")).stream()
        .filter(it -> it.get("workstation_id").intValue() == station)
        .mapToDouble(it -> it.get("operators").doubleValue())
        .findFirst()
        .orElse(0);
  }

  private JsonNode standard(int station, Instant at) {
    var all = standards.computeIfAbsent(at, when -> plant.get("/api/v1/standard-times?at=" + when));
    return list(all).stream()
        .filter(it -> it.get("workstation_id").intValue() == station)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable String operation(JsonNode standard) {
    var names = list(standard.get("operations")).stream().map(it -> it.get("name").asText());
    var joined = String.join(" + ", names.toList());
    return joined.isEmpty() ? null : joined;
  }

  // ---- Horas

  List<List<@Nullable Object>> hours() {
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var hour : board.get("rows")) {
      rows.add(hour(hour, moment(hour.get("ts"))));
    }
    rows.add(hour(board.get("total"), "Total"));
    return rows;
  }

  private static List<@Nullable Object> hour(JsonNode hour, @Nullable Object first) {
    return Arrays.asList(
        first,
        number(hour.get("units_planned"), 1),
        number(hour.get("units_produced"), 1),
        number(hour.get("pace_pct"), 100));
  }

  // ---- Ciclos

  List<List<@Nullable Object>> cycles(
      Map<Long, FullDay.Said> corrected, Map<Long, FullDay.Said> verified) {
    var rows = new ArrayList<List<@Nullable Object>>();
    var before = from.minus(Duration.ofDays(1));
    var path = "/api/v1/cycles?limit=500&module_id=" + module + "&from=" + before + "&to=" + to;
    long last = 0;
    var page = plant.get(path + "&after_id=" + last);
    while (!page.get("items").isEmpty()) {
      for (var cycle : page.get("items")) {
        last = cycle.get("id").longValue();
        if (endsInTheDay(cycle)) {
          rows.add(cycle(cycle, corrected.get(last), verified.get(last)));
        }
      }
      page = plant.get(path + "&after_id=" + last);
    }
    return rows;
  }

  private boolean endsInTheDay(JsonNode cycle) {
    if (cycle.get("end_ts").isNull()) {
      return false;
    }
    var end = Instant.parse(cycle.get("end_ts").asText());
    return !end.isBefore(from) && end.isBefore(to);
  }

  private List<@Nullable Object> cycle(
      JsonNode cycle, FullDay.@Nullable Said corrected, FullDay.@Nullable Said verified) {
    int station = cycle.get("workstation_id").intValue();
    var standard = standard(station, Instant.parse(cycle.get("end_ts").asText()));
    var sam = number(standard.get("sam_seconds"), 1);
    boolean aborted = cycle.get("status").asText().equals("aborted");
    return Arrays.asList(
        number(cycle.get("id"), 1),
        stationCode(cycle),
        operation(standard),
        moment(cycle.get("start_ts")),
        moment(cycle.get("end_ts")),
        number(cycle.get("raw_duration_seconds"), 1),
        number(cycle.get("duration_seconds"), 1),
        sam,
        sam == null || aborted ? null : sam / cycle.get("duration_seconds").doubleValue(),
        status(cycle.get("status").asText()),
        text(cycle.get("excluded_reason")),
        corrected == null ? null : corrected.role(),
        corrected == null ? null : guarded(corrected.reason()),
        verified == null ? null : verified.role(),
        moment(cycle.get("gt_verified_at")),
        number(cycle.get("confidence"), 1),
        number(cycle.get("coverage"), 1),
        // The cycle itself tells what was in force when it was recorded; standards may come later.
        number(standard.get("version"), 1),
        text(cycle.get("roi_version")),
        text(cycle.get("cv_model_version")),
        text(cycle.get("config_version")));
  }

  private static String status(String status) {
    return switch (status) {
      case "complete" -> "completo";
      case "aborted" -> "abortado";
      default -> "corregido";
    };
  }

  // ---- Tiempo perdido

  List<List<@Nullable Object>> stops() {
    var told = plant.get("/api/v1/stops?module_id=" + module + "&" + range(from, to));
    var rows = new ArrayList<List<@Nullable Object>>();
    for (var stop : told.get("items")) {
      rows.add(stop(stop));
    }
    rows.add(
        Arrays.asList(
            "Total", null, null, number(told.at("/lost_time/total_seconds"), PER_MINUTE)));
    return rows;
  }

  private List<@Nullable Object> stop(JsonNode stop) {
    var start = Instant.parse(stop.get("start_ts").asText());
    var end = stop.get("end_ts").isNull() ? to : Instant.parse(stop.get("end_ts").asText());
    var since = start.isBefore(from) ? from : start;
    var until = end.isAfter(to) ? to : end;
    var code = lostTimeCode(stop.get("code"));
    return Arrays.asList(
        stationCode(stop),
        moment(stop.get("start_ts")),
        moment(stop.get("end_ts")),
        Duration.between(since, until).toMillis() / 60_000.0,
        text(stop.get("code")),
        code.map(it -> text(it.get("name_es"))).orElse(null),
        code.map(it -> kind(it.get("kind").asText())).orElse(null),
        stop.get("origin").asText().equals("manual") ? "manual" : "automático",
        code.isPresent() ? "ingeniería" : null,
        moment(stop.get("classified_at")),
        text(stop.get("note")));
  }

  private Optional<JsonNode> lostTimeCode(JsonNode code) {
    return list(plant.get("/api/v1/lost-time-codes")).stream()
        .filter(it -> it.get("code").equals(code))
        .findFirst();
  }

  private static String kind(String kind) {
    return switch (kind) {
      case "planned" -> "planeado";
      case "unplanned" -> "no planeado";
      default -> "cambio";
    };
  }
}
