package io.cadencia.application.service.report;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.efficiency.EfficiencyAnswer;
import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.report.ExportOpenDataUseCase.Query;
import io.cadencia.application.port.out.DatasetDocument;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryLostTimeCodes;
import io.cadencia.application.port.out.InMemoryOperatorAssignments;
import io.cadencia.application.port.out.InMemoryOperatorRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryShiftRepository;
import io.cadencia.application.port.out.InMemorySnapshot;
import io.cadencia.application.port.out.InMemoryStopRepository;
import io.cadencia.application.port.out.InMemoryUnitTallies;
import io.cadencia.application.port.out.OpenDataset;
import io.cadencia.application.port.out.PlainTable;
import io.cadencia.application.port.out.SpokenPseudonyms;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.efficiency.StationRecords;
import io.cadencia.application.service.shift.CoverageGaps;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.cycle.Verification;
import io.cadencia.domain.efficiency.EfficiencyPoint;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.EfficiencyReport;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.losttime.Classification;
import io.cadencia.domain.losttime.DetectedStop;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.PlantIdentity;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.time.TimeSpan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Row E-18: open data, at ten in the morning of a day that still runs. */
class ExportOpenDataServiceTest {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Instant NOW = START.plus(Duration.ofHours(3));
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Figures NOTHING =
      new Figures(0, null, null, null, null, 0, 0, Duration.ZERO, Duration.ZERO, null, null, null);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final InMemoryOperatorRepository operators = new InMemoryOperatorRepository();
  private final InMemoryOperatorAssignments assignments = new InMemoryOperatorAssignments();
  private final InMemoryStopRepository stops = new InMemoryStopRepository();
  private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();

  private static EfficiencyAnswer answer(EfficiencyQuery query) {
    var range =
        new TimeSpan(Objects.requireNonNull(query.from()), Objects.requireNonNull(query.to()));
    var report = new EfficiencyReport(List.of(new EfficiencyPoint(START, NOTHING)), NOTHING);
    return new EfficiencyAnswer(range, query.granularity(), report);
  }

  /** A row on a line, cells as Java tells them. */
  private static void spell(PlainTable table, OutputStream to) {
    table
        .rows()
        .forEach(row -> put(String.join(",", row.stream().map(String::valueOf).toList()), to));
  }

  private static void put(String line, OutputStream to) {
    try {
      to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DatasetDocument versionFile() {
    return new DatasetDocument() {
      @Override
      public String fileName() {
        return "VERSION";
      }

      @Override
      public void write(OpenDataset dataset, OutputStream to) {
        put(dataset.version(), to);
      }
    };
  }

  private String export(@Nullable Integer module, LocalDate from, LocalDate to) {
    files.clear();
    var plannedTimes =
        new PlannedTimes(
            new InMemoryShiftRepository(), coverage, ProductionDays.fromMidnight(BOGOTA), CLOCK);
    var research =
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
            (id, query) -> answer(query));
    var sources =
        new OpenDataSources(
            research,
            operators,
            assignments,
            stops,
            new InMemoryLostTimeCodes(stops),
            new InMemoryAuditLog());
    return new ExportOpenDataService(
            sources,
            new SpokenPseudonyms(),
            new OpenDataWriters(
                ExportOpenDataServiceTest::spell,
                ExportOpenDataServiceTest::spell,
                List.of(versionFile())),
            new ResearchRules(
                new PlantIdentity("Planta Ñ/1", "caja", BOGOTA), EfficiencyPolicy.DEFAULT, "1.2.3"),
            new OpenDataset.Terms(null, null),
            CLOCK)
        .export(new Query(module == null ? null : new ModuleId(module), from, to), this::open);
  }

  private OutputStream open(String name) {
    var file = new ByteArrayOutputStream();
    files.put(name, file);
    return file;
  }

  private String file(String name) {
    return Objects.requireNonNull(files.get(name), name).toString(StandardCharsets.UTF_8);
  }

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant);
    operators.add("OP_017", "Somebody");
  }

  @Test
  void a_cycle_tells_its_people_by_pseudonym_and_no_reason() {
    var cycle =
        aCycle()
            .by(1)
            .build()
            .verifiedBy(new Verification(new ActorId("Ana@planta.example"), NOW))
            .excludedFor("se cayó Ana");
    cycles.save(cycle);
    export(1, DAY, DAY);

    assertThat(file("module-1/cycles.csv"))
        .contains(",withheld,")
        .endsWith(",op(OP_017),null,staff(ana@planta.example)\n")
        .doesNotContain("se cayó");
    assertThat(file("module-1/cycles.parquet")).isEqualTo(file("module-1/cycles.csv"));
  }

  @Test
  @DisplayName("E-18 what lasts is cut where it is no longer known")
  void what_lasts_is_cut_where_it_is_no_longer_known() {
    assignments.assign(
        new OperatorAssignment(
            new WorkstationId(1), operators.all().get(0).id(), START.minusSeconds(86_400), null));
    stops.save(
        Stop.found(stops.nextId(), new WorkstationId(2), new DetectedStop(START, null))
            .classified(new Classification("C001", new ActorId("ana"), START, "dice Ana")));
    export(1, DAY, DAY);

    assertThat(file("module-1/crew.csv"))
        .isEqualTo("1,op(OP_017),2026-01-05T05:00:00Z,2026-01-05T15:00:00Z\n");
    assertThat(file("module-1/stops.csv"))
        .isEqualTo(
            "1,2,2026-01-05T12:00:00Z,2026-01-05T15:00:00Z,automatic,C001,"
                + "2026-01-05T12:00:00Z,staff(ana)\n");
  }

  @Test
  @DisplayName("E-18 a day that still runs names the moment, and one that is over its end")
  void the_version_names_until_when_things_were_known() {
    assertThat(export(1, DAY, DAY))
        .startsWith("cadencia-planta-1-m1_2026-01-05_2026-01-05_20260105T150000Z_");
    assertThat(export(1, DAY.minusDays(2), DAY.minusDays(1)))
        .startsWith("cadencia-planta-1-m1_2026-01-03_2026-01-04_20260105T050000Z_")
        .endsWith(file("VERSION").strip());
  }

  @Test
  void all_modules_come_by_number_each_with_its_manifest() {
    assertThat(export(null, DAY, DAY)).startsWith("cadencia-planta-1-all_");
    assertThat(files.keySet())
        .filteredOn(name -> name.endsWith("manifest.csv"))
        .containsExactly("module-1/manifest.csv", "module-2/manifest.csv");
    assertThat(file("module-2/manifest.csv"))
        .contains("sha256 cycles.csv,", "sha256 cycles.parquet,")
        .doesNotContain("module-1");
    assertThat(List.copyOf(files.keySet()).get(files.size() - 1)).isEqualTo("SHA256SUMS");
    assertThat(file("SHA256SUMS").lines())
        .hasSize(files.size() - 1)
        .isSortedAccordingTo((one, other) -> one.substring(66).compareTo(other.substring(66)));
  }

  @Test
  void an_unknown_module_and_impossible_days_are_refused_before_anything_is_written() {
    assertThatThrownBy(() -> export(9, DAY, DAY)).isInstanceOf(ModuleNotFoundException.class);
    assertThatThrownBy(() -> export(null, DAY, DAY.minusDays(1)))
        .isInstanceOf(InvalidRangeException.class);
    assertThatThrownBy(() -> export(null, DAY.minusYears(2), DAY))
        .isInstanceOf(InvalidRangeException.class);
    assertThat(files).isEmpty();
  }

  @Test
  void an_operator_whom_nobody_knows_any_more_is_told_apart_all_the_same() {
    cycles.save(aCycle().by(99).build());
    export(1, DAY, DAY);

    assertThat(file("module-1/cycles.csv")).contains("op(number 99)");
  }
}
