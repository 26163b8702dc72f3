package io.cadencia.application.service.efficiency;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryShiftRepository;
import io.cadencia.application.port.out.InMemoryUnitTallies;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.shift.CoverageGaps;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.EfficiencyReport;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.ModuleEfficiency;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.shift.Shift;
import io.cadencia.domain.shift.ShiftPlan;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two shifts that follow each other at ten past, so that they share a quarter hour. */
@DisplayName("D-20: efficiency by shifts that begin within a quarter hour")
class EfficiencyByShiftTest {

  private static final ModuleId MODULE = new ModuleId(1);
  private static final Instant MONDAY = Instant.parse("2026-01-05T05:00:00Z");
  private static final Instant FRIDAY = MONDAY.plus(Duration.ofDays(4));

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final InMemoryShiftRepository shifts = new InMemoryShiftRepository();
  private final Clock clock = Clock.fixed(FRIDAY, ZoneOffset.UTC);
  private final PlannedTimes plannedTimes =
      new PlannedTimes(
          shifts, coverage, ProductionDays.fromMidnight(ZoneId.of("America/Bogota")), clock);
  private final GetModuleEfficiencyService modules =
      new GetModuleEfficiencyService(
          plant,
          new StationRecords(
              plant,
              cycles,
              new InMemoryUnitTallies(cycles, plant),
              plannedTimes,
              new CoverageGaps(coverage, clock)),
          new RangeDefaults(clock, plannedTimes::calendar),
          new ModuleEfficiency(EfficiencyPolicy.DEFAULT));

  @BeforeEach
  void four_days_of_work() {
    TestPlants.lay(plant);
    coverage.save(new CameraStatus(new CameraId(1), MONDAY, FRIDAY, 10, 10, 0));
    shifts.addPlan(
        MODULE,
        new ShiftPlan(1, LocalDate.of(2026, 1, 5), List.of(shift("A", 6, 14), shift("B", 14, 22))));
    var random = new Random(7);
    int id = 1;
    for (int station = 1; station <= 2; station++) {
      plant.addStandard(
          new WorkstationId(station),
          new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(100_000)));
      for (var at = MONDAY; at.isBefore(FRIDAY.minusSeconds(300)); ) {
        var length = Duration.ofMillis(60_000 + random.nextInt(120_000));
        cycles.save(aCycle().numbered(id++).at(station).startedAt(at).measured(length).build());
        at = at.plus(length);
      }
    }
  }

  private static Shift shift(String code, int from, int to) {
    return shift(code, from, to, Map.of());
  }

  private static Shift shift(String code, int from, int to, Map<WorkstationId, Integer> staffing) {
    return new Shift(
        code,
        "Turno " + code,
        LocalTime.of(from, 10),
        LocalTime.of(to, 10),
        EnumSet.allOf(DayOfWeek.class),
        List.of(),
        staffing);
  }

  private EfficiencyReport report(Instant from, Instant to, Granularity granularity) {
    return modules.get(MODULE, new EfficiencyQuery(from, to, granularity)).report();
  }

  @Test
  void each_shift_of_a_long_range_has_the_figures_it_has_alone() {
    var series = report(MONDAY, FRIDAY, Granularity.SHIFT).series();

    assertThat(series).hasSize(9);
    for (int i = 0; i < series.size(); i++) {
      var end = i + 1 < series.size() ? series.get(i + 1).start() : FRIDAY;
      var alone = report(series.get(i).start(), end, Granularity.SHIFT).summary();
      assertThat(series.get(i).figures()).as("bucket %d", i).isEqualTo(alone);
    }
  }

  @Test
  void a_station_with_another_crew_has_its_own_planned_time() {
    shifts.addPlan(
        MODULE,
        new ShiftPlan(
            2,
            LocalDate.of(2026, 1, 8),
            List.of(shift("A", 6, 14, Map.of(new WorkstationId(2), 3)))));
    var lastDay = MONDAY.plus(Duration.ofDays(3));

    // eight hours of one operator at the first station and of three at the second
    assertThat(report(lastDay, FRIDAY, Granularity.DAY).summary().planned()).hasHours(8 + 24);
  }

  @Test
  void the_whole_is_the_same_however_it_is_cut() {
    assertThat(report(MONDAY, FRIDAY, Granularity.SHIFT).summary())
        .isEqualTo(report(MONDAY, FRIDAY, Granularity.HOUR).summary());
  }
}
