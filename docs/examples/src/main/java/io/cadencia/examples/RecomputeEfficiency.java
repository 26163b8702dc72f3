package io.cadencia.examples;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleOverride;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.cycle.Provenance;
import io.cadencia.domain.cycle.Review;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.EfficiencyPoint;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.EfficiencyReport;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.ModuleEfficiency;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.efficiency.StationEfficiency;
import io.cadencia.domain.efficiency.StationRecord;
import io.cadencia.domain.efficiency.StationUnits;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.standard.StandardChange;
import io.cadencia.domain.standard.StandardHistory;
import io.cadencia.domain.standard.StandardSource;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.standard.StandardWithdrawal;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Reads a plain export and computes its efficiency figures anew, by the library that the server has
 * in it. Runs as it is, without a build:
 *
 * <pre>java -cp cadencia-domain.jar RecomputeEfficiency.java FOLDER</pre>
 */
public final class RecomputeEfficiency {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Path folder;
  private final Map<String, String> rules = new HashMap<>();
  private final Map<String, StationRecord> stations = new LinkedHashMap<>();

  /**
   * @param folder as {@code cadencia export --plain} wrote it
   */
  public RecomputeEfficiency(Path folder) throws IOException {
    this.folder = folder;
    read("manifest.csv").forEach(row -> rules.put(row.get("key"), row.get("value")));
    var standards = byStation("standards.csv", RecomputeEfficiency::standard);
    var planned = byStation("planned.csv", RecomputeEfficiency::planned);
    var gaps = byStation("gaps.csv", RecomputeEfficiency::span);
    var cycles = byStation("cycles.csv", RecomputeEfficiency::cycle);
    for (var row : read("stations.csv")) {
      var id = row.get("workstation_id");
      var history = StandardHistory.of(standards.getOrDefault(id, List.of()));
      var units = cycles.getOrDefault(id, List.of()).stream().filter(Cycle::isUnit).toList();
      stations.put(
          id,
          new StationRecord(
              history,
              StationUnits.of(units, history),
              planned.getOrDefault(id, List.of()),
              TimeSpans.union(gaps.getOrDefault(id, List.of()))));
    }
  }

  /** Prints the days of the module, and whether every figure of the export is the server's. */
  public static void main(String... arguments) throws IOException {
    var export = new RecomputeEfficiency(Path.of(arguments[0]));
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    for (var point : export.module(Granularity.DAY).series()) {
      out.println(export.day(point) + "  " + inWords(point.figures()));
    }
    var differences = export.differences();
    differences.forEach(out::println);
    out.println(differences.size() + " rows differ from the server's");
    System.exit(differences.isEmpty() ? 0 : 1);
  }

  /** The figures of the module over the days of the export. */
  public EfficiencyReport module(Granularity granularity) {
    var target = rules.get("target_per_hour");
    return new ModuleEfficiency(policy())
        .report(
            List.copyOf(stations.values()),
            target.isEmpty() ? null : Double.valueOf(target),
            buckets(granularity));
  }

  /** The figures of one workstation over the days of the export. */
  public EfficiencyReport station(String id, Granularity granularity) {
    return new StationEfficiency(policy()).report(stations.get(id), buckets(granularity));
  }

  /** The rows of the server's tables that are not, to the last bit, what is computed here. */
  public List<String> differences() throws IOException {
    var differences = new ArrayList<String>();
    differences.addAll(differences("efficiency_hour.csv", series(Granularity.HOUR)));
    differences.addAll(differences("efficiency_day.csv", series(Granularity.DAY)));
    differences.addAll(differences("efficiency_summary.csv", summaries()));
    return differences;
  }

  private List<String> differences(String file, Map<String, Figures> ours) throws IOException {
    var differences = new ArrayList<String>();
    for (var row : read(file)) {
      var figures = ours.remove(row.get("workstation_id") + " " + row.get("ts"));
      if (figures == null || !same(row, figures)) {
        differences.add(file + ": server " + row + ", recomputed " + figures);
      }
    }
    ours.forEach((key, figures) -> differences.add(file + ": the server does not tell " + key));
    return differences;
  }

  /** By workstation, empty for the module, and start of the bucket. */
  private Map<String, Figures> series(Granularity granularity) {
    var figures = new HashMap<String, Figures>();
    put(figures, "", module(granularity));
    stations.keySet().forEach(id -> put(figures, id, station(id, granularity)));
    return figures;
  }

  private static void put(Map<String, Figures> figures, String station, EfficiencyReport report) {
    report.series().forEach(p -> figures.put(station + " " + text(p.start()), p.figures()));
  }

  private Map<String, Figures> summaries() {
    var figures = new HashMap<String, Figures>();
    var start = " " + text(range().from());
    figures.put(start, module(Granularity.DAY).summary());
    stations
        .keySet()
        .forEach(id -> figures.put(id + start, station(id, Granularity.DAY).summary()));
    return figures;
  }

  private static boolean same(Map<String, String> row, Figures figures) {
    return same(row.get("units_produced"), figures.unitsProduced())
        && same(row.get("units_target"), figures.unitsTarget())
        && same(row.get("units_planned"), figures.unitsPlanned())
        && same(row.get("efficiency_pct"), value(figures.efficiency()))
        && same(row.get("avg_cycle_seconds"), figures.averageCycleSeconds())
        && same(row.get("n_cycles"), figures.cycles())
        && same(row.get("n_excluded"), figures.excluded())
        && same(row.get("planned_ms"), figures.planned().toMillis())
        && same(row.get("available_ms"), figures.available().toMillis())
        && same(row.get("coverage"), value(figures.coverage()))
        && same(row.get("efficiency_ci95_low"), value(figures.ci95Low()))
        && same(row.get("efficiency_ci95_high"), value(figures.ci95High()));
  }

  /** Equal, not nearly equal. */
  private static boolean same(String server, Number ours) {
    return ours == null
        ? server.isEmpty()
        : !server.isEmpty() && Double.parseDouble(server) == ours.doubleValue();
  }

  private static Double value(Percent percent) {
    return percent == null ? null : percent.value();
  }

  private static Double value(Ratio ratio) {
    return ratio == null ? null : ratio.value();
  }

  private String day(EfficiencyPoint point) {
    return point.start().atZone(zone()).toLocalDate().toString();
  }

  private static String inWords(Figures figures) {
    var efficiency = value(figures.efficiency());
    return figures.unitsProduced()
        + " units, efficiency "
        + (efficiency == null ? "not known" : efficiency + " %");
  }

  private EfficiencyPolicy policy() {
    return new EfficiencyPolicy(
        new Ratio(Double.parseDouble(rules.get("coverage_threshold"))),
        new Ratio(Double.parseDouble(rules.get("counting_error"))));
  }

  private Buckets buckets(Granularity granularity) {
    // When work was planned is told in planned.csv; the calendar needs only to know where days
    // begin.
    var days = new ProductionDays(zone(), LocalTime.parse(rules.get("day_starts_at")));
    return Buckets.of(range(), granularity, WorkCalendar.of(days, List.of(), List.of(), List.of()));
  }

  private TimeSpan range() {
    return new TimeSpan(Instant.parse(rules.get("from_ts")), Instant.parse(rules.get("to_ts")));
  }

  private ZoneId zone() {
    return ZoneId.of(rules.get("zone"));
  }

  private static StandardChange standard(Map<String, String> row) {
    int number = Integer.parseInt(row.get("version"));
    var from = Instant.parse(row.get("valid_from"));
    return row.get("sam_ms").isEmpty()
        ? new StandardWithdrawal(number, from, StandardSource.CONFIGURATION)
        : new StandardVersion(
            number, from, StandardTime.ofMillis(Long.parseLong(row.get("sam_ms"))));
  }

  private static StaffedTime planned(Map<String, String> row) {
    return new StaffedTime(span(row), Integer.parseInt(row.get("operators")));
  }

  private static TimeSpan span(Map<String, String> row) {
    return new TimeSpan(Instant.parse(row.get("from_ts")), Instant.parse(row.get("to_ts")));
  }

  private static Cycle cycle(Map<String, String> row) {
    var measuredEnd = row.get("raw_end_ts");
    var excluded = row.get("excluded_reason");
    return new Cycle(
        new CycleId(Long.parseLong(row.get("cycle_id"))),
        new WorkstationId(Integer.parseInt(row.get("workstation_id"))),
        null,
        CycleStatus.valueOf(row.get("raw_status").toUpperCase(Locale.ROOT)),
        Instant.parse(row.get("raw_start_ts")),
        measuredEnd.isEmpty() ? null : Instant.parse(measuredEnd),
        row.get("status").equals("manual_override") ? override(row) : null,
        new Confidence(Double.parseDouble(row.get("confidence"))),
        new Provenance(
            row.get("model_version"),
            row.get("model_sha256"),
            row.get("roi_version"),
            row.get("config_version")),
        row.get("sam_version").isEmpty() ? null : Integer.valueOf(row.get("sam_version")),
        new Review(excluded.isEmpty() ? null : excluded, null, null));
  }

  private static CycleOverride override(Map<String, String> row) {
    var start = Instant.parse(row.get("start_ts"));
    var end = Instant.parse(row.get("end_ts"));
    var duration = Duration.ofMillis(Long.parseLong(row.get("duration_ms")));
    return start.plus(duration).equals(end)
        ? CycleOverride.ofEnd(end)
        : new CycleOverride(duration, end);
  }

  private <T> Map<String, List<T>> byStation(String file, Function<Map<String, String>, T> one)
      throws IOException {
    return read(file).stream()
        .collect(groupingBy(row -> row.get("workstation_id"), mapping(one, toList())));
  }

  private static String text(Instant instant) {
    return INSTANT.format(instant);
  }

  private List<Map<String, String>> read(String file) throws IOException {
    var rows = new ArrayList<Map<String, String>>();
    var table = cells(Files.readString(folder.resolve(file)));
    for (var cells : table.subList(1, table.size())) {
      var row = new HashMap<String, String>();
      for (int i = 0; i < cells.size(); i++) {
        row.put(table.get(0).get(i), cells.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /** Comma-separated cells; those in quotes may hold commas and line feeds. Quotes are dropped. */
  private static List<List<String>> cells(String text) {
    var rows = new ArrayList<List<String>>();
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ',' || c == '\n')) {
        cells.add(cell.toString());
        cell.setLength(0);
        if (c == '\n') {
          rows.add(List.copyOf(cells));
          cells.clear();
        }
      } else {
        cell.append(c);
      }
    }
    return rows;
  }
}
