package io.cadencia.application.service.report;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.report.ExportResearchDataUseCase.Query;
import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryShiftRepository;
import io.cadencia.application.port.out.InMemorySnapshot;
import io.cadencia.application.port.out.InMemoryUnitTallies;
import io.cadencia.application.port.out.PlainTable;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.efficiency.StationRecords;
import io.cadencia.application.service.shift.CoverageGaps;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.efficiency.EfficiencyPoint;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.EfficiencyReport;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.PlantIdentity;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Row E-13: a researcher gets all that the figures are made of. */
class ExportResearchDataServiceTest {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant MIDNIGHT = Instant.parse("2026-01-05T05:00:00Z");
  private static final Instant SAM_CHANGE = START.plusSeconds(3_600);
  private static final Clock CLOCK = Clock.fixed(START.plusSeconds(7_200), ZoneOffset.UTC);
  private static final Figures FIGURES =
      new Figures(
          3,
          4,
          4.5,
          new Percent(61.25),
          20.0,
          6,
          1,
          Duration.ofMinutes(2),
          Duration.ofMinutes(1),
          new Ratio(0.5),
          null,
          null);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final Map<String, List<Map<String, @Nullable Object>>> files = new LinkedHashMap<>();
  private final List<PlainTable> written = new ArrayList<>();

  private static EfficiencyAnswer answer(EfficiencyQuery query) {
    var range =
        new TimeSpan(Objects.requireNonNull(query.from()), Objects.requireNonNull(query.to()));
    var report = new EfficiencyReport(List.of(new EfficiencyPoint(START, FIGURES)), FIGURES);
    return new EfficiencyAnswer(range, query.granularity(), report);
  }

  private void keep(PlainTable table, OutputStream to) {
    written.add(table);
    var name = new ArrayList<>(files.keySet()).get(files.size() - 1);
    var rows = Objects.requireNonNull(files.get(name));
    table.rows().forEach(row -> rows.add(cells(table.header(), row)));
  }

  private static Map<String, @Nullable Object> cells(
      List<String> columns, List<@Nullable Object> row) {
    assertThat(row).hasSameSizeAs(columns);
    var cells = new HashMap<String, @Nullable Object>();
    for (int i = 0; i < columns.size(); i++) {
      cells.put(columns.get(i), row.get(i));
    }
    return cells;
  }

  private void export(int module, LocalDate from, LocalDate to) {
    files.clear();
    var plannedTimes =
        new PlannedTimes(
            new InMemoryShiftRepository(), coverage, ProductionDays.fromMidnight(BOGOTA), CLOCK);
    new ExportResearchDataService(
            new ResearchSources(
                new InMemorySnapshot(cycles),
                plant,
                cycles,
                plannedTimes::calendar,
                new StationRecords(
                    plant,
                    cycles,
                    new InMemoryUnitTallies(cycles, plant),
                    plannedTimes,
                    new CoverageGaps(coverage, CLOCK)),
                (id, query) -> answer(query),
                (id, query) -> answer(query)),
            this::keep,
            new ResearchRules(
                new PlantIdentity("planta", "caja", BOGOTA), EfficiencyPolicy.DEFAULT, "1.2.3"),
            CLOCK)
        .export(
            new Query(new ModuleId(module), from, to),
            name -> {
              files.put(name, new ArrayList<>());
              return OutputStream.nullOutputStream();
            });
  }

  private List<Map<String, @Nullable Object>> exported(String file) {
    export(1, DAY, DAY);
    return Objects.requireNonNull(files.get(file));
  }

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant);
    plant.addStandard(
        new WorkstationId(1), new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)));
    plant.addStandard(
        new WorkstationId(1), new StandardVersion(2, SAM_CHANGE, StandardTime.ofMillis(15_000)));
  }

  private void save(Cycle cycle) {
    cycles.save(cycle);
  }

  @Test
  void the_manifest_comes_last_and_names_every_file_with_its_hash() {
    var manifest = exported("manifest.csv");

    assertThat(files.keySet()).last().isEqualTo("manifest.csv");
    assertThat(manifest.stream().map(row -> String.valueOf(row.get("key"))))
        .containsAll(
            files.keySet().stream()
                .filter(name -> !name.equals("manifest.csv"))
                .map(name -> "sha256 " + name)
                .toList());
  }

  @Test
  void the_manifest_says_by_which_rules_and_until_when() {
    save(aCycle().build());

    assertThat(exported("manifest.csv"))
        .contains(
            Map.of("key", "program_version", "value", "1.2.3"),
            Map.of("key", "zone", "value", "America/Bogota"),
            Map.of("key", "day_starts_at", "value", "00:00"),
            Map.of("key", "coverage_threshold", "value", 0.5),
            Map.of("key", "from_ts", "value", Instant.parse("2026-01-05T05:00:00Z")),
            Map.of("key", "to_ts", "value", Instant.parse("2026-01-06T05:00:00Z")),
            Map.of("key", "known_until_ts", "value", START.plusSeconds(7_200)),
            Map.of("key", "model", "value", "yolov8n/ort-1.29.0 " + "a".repeat(64)),
            Map.of("key", "config_version", "value", "config-1"));
  }

  @Nested
  class A_cycle {

    @Test
    @DisplayName("E-13 is told with its correction beside what was measured")
    void is_told_with_its_correction_beside_what_was_measured() {
      save(aCycle().correctedTo(Duration.ofSeconds(33)).build());

      assertThat(exported("cycles.csv").get(0))
          .containsEntry("status", "manual_override")
          .containsEntry("duration_ms", 33_000L)
          .containsEntry("raw_status", "complete")
          .containsEntry("raw_duration_ms", 20_000L)
          .containsEntry("end_ts", START.plusSeconds(20))
          .containsEntry("change_seq", 1L)
          .containsEntry("gt_verified", 0);
    }

    @Test
    void is_judged_by_the_standard_in_force_at_its_end() {
      save(aCycle().startedAt(SAM_CHANGE.minusSeconds(10)).build());

      assertThat(exported("cycles.csv").get(0))
          .containsEntry("sam_ms", 15_000L)
          .containsEntry("sam_version", 2);
    }

    @Test
    void without_standard_has_none() {
      save(aCycle().at(2).build());

      assertThat(exported("cycles.csv").get(0))
          .containsEntry("sam_ms", null)
          .containsEntry("sam_version", null);
    }

    @Test
    void that_is_left_out_says_why() {
      save(aCycle().build().excludedFor("prueba"));

      assertThat(exported("cycles.csv").get(0)).containsEntry("excluded_reason", "prueba");
    }

    @Test
    void still_open_is_not_told() {
      save(aCycle().open().build());

      assertThat(exported("cycles.csv")).isEmpty();
    }
  }

  @Test
  void times_are_told_per_workstation_up_to_now_and_cut_to_the_days() {
    coverage.save(
        new CameraStatus(
            new CameraId(1), START.minus(Duration.ofDays(3)), CLOCK.instant(), 10, 10, 0));
    coverage.addGap(
        new CameraId(1), new TimeSpan(MIDNIGHT.minusSeconds(60), MIDNIGHT.plusSeconds(60)));

    assertThat(exported("planned.csv"))
        .containsExactly(
            Map.of(
                "workstation_id", 1, "from_ts", MIDNIGHT, "to_ts", CLOCK.instant(), "operators", 1),
            Map.of(
                "workstation_id",
                2,
                "from_ts",
                MIDNIGHT,
                "to_ts",
                CLOCK.instant(),
                "operators",
                1));
    assertThat(Objects.requireNonNull(files.get("gaps.csv")))
        .containsExactly(
            Map.of("workstation_id", 1, "from_ts", MIDNIGHT, "to_ts", MIDNIGHT.plusSeconds(60)),
            Map.of("workstation_id", 2, "from_ts", MIDNIGHT, "to_ts", MIDNIGHT.plusSeconds(60)));
  }

  @Test
  void every_standard_that_was_ever_in_force_is_told() {
    assertThat(exported("standards.csv"))
        .extracting(row -> row.get("valid_from"), row -> row.get("sam_ms"))
        .containsExactly(tuple(Instant.EPOCH, 12_000L), tuple(SAM_CHANGE, 15_000L));
  }

  @Test
  @DisplayName("E-18 a standard given for later days changes nothing of these")
  void a_standard_given_for_later_days_changes_nothing_of_these() {
    var before = exported("standards.csv");
    plant.addStandard(
        new WorkstationId(1),
        new StandardVersion(3, MIDNIGHT.plus(Duration.ofDays(1)), StandardTime.ofMillis(9_000)));

    assertThat(exported("standards.csv")).isEqualTo(before);
  }

  @Test
  void a_first_standard_that_comes_later_says_that_there_is_one() {
    var later = MIDNIGHT.plus(Duration.ofDays(9));
    plant.addStandard(
        new WorkstationId(2), new StandardVersion(1, later, StandardTime.ofMillis(9_000)));

    assertThat(exported("standards.csv"))
        .extracting(row -> row.get("workstation_id"), row -> row.get("valid_from"))
        .contains(tuple(2, later));
  }

  @Test
  @DisplayName("E-18 every column of every table has a meaning, and durations have a unit")
  void every_column_has_a_meaning() {
    export(1, DAY, DAY);

    assertThat(written).hasSize(9);
    assertThat(written)
        .flatExtracting(PlainTable::columns)
        .allSatisfy(column -> assertThat(column.meaning()).endsWith("."))
        .filteredOn(column -> column.name().endsWith("_ms"))
        .allSatisfy(column -> assertThat(column.unit()).isEqualTo("ms"));
  }

  @Test
  void figures_are_of_the_module_and_of_each_of_its_workstations() {
    for (var file : List.of("efficiency_hour.csv", "efficiency_day.csv")) {
      assertThat(exported(file))
          .extracting(row -> row.get("workstation_id"))
          .containsExactly(null, 1, 2);
    }
    assertThat(exported("efficiency_summary.csv"))
        .allSatisfy(
            row ->
                assertThat(row)
                    .containsEntry("efficiency_pct", 61.25)
                    .containsEntry("available_ms", 60_000L)
                    .containsEntry("efficiency_ci95_low", null));
  }

  @Test
  void an_unknown_module_and_impossible_days_are_refused_before_anything_is_written() {
    assertThatThrownBy(() -> export(9, DAY, DAY)).isInstanceOf(ModuleNotFoundException.class);
    assertThatThrownBy(() -> export(1, DAY, DAY.minusDays(1)))
        .isInstanceOf(InvalidRangeException.class);
    assertThatThrownBy(() -> export(1, DAY, DAY.plusYears(2)))
        .isInstanceOf(InvalidRangeException.class);
    assertThat(files).isEmpty();
    assertThat(written).isEmpty();
  }
}
