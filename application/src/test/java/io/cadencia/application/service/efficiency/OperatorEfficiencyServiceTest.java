package io.cadencia.application.service.efficiency;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryOperatorAssignments;
import io.cadencia.application.port.out.InMemoryOperatorRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryShiftRepository;
import io.cadencia.application.port.out.InMemoryUnitTallies;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.shift.CoverageGaps;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.efficiency.EfficiencyPoint;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.EfficiencyReport;
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.efficiency.OperatorEfficiency;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.efficiency.StationEfficiency;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.OperatorAssignment;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.OperatorNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two stations of 12 s SAM make a unit every 20 s for an hour from START on, then it is now. */
@DisplayName("A-49 the efficiency of an operator")
class OperatorEfficiencyServiceTest {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final Instant NOW = START.plusSeconds(3600);
  private static final EfficiencyQuery TODAY = new EfficiencyQuery(null, null, Granularity.HOUR);
  private static final OperatorId OPERATOR = new OperatorId(1);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final InMemoryOperatorRepository operators = new InMemoryOperatorRepository();
  private final InMemoryOperatorAssignments assignments = new InMemoryOperatorAssignments();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final ProductionDays days = ProductionDays.fromMidnight(BOGOTA);
  private final PlannedTimes plannedTimes =
      new PlannedTimes(new InMemoryShiftRepository(), coverage, days, clock);
  private final StationRecords records =
      new StationRecords(
          plant,
          cycles,
          new InMemoryUnitTallies(cycles, plant),
          plannedTimes,
          new CoverageGaps(coverage, clock));
  private final RangeDefaults defaults = new RangeDefaults(clock, plannedTimes::calendar);
  private final GetOperatorEfficiencyService service =
      new GetOperatorEfficiencyService(
          operators,
          assignments,
          plant,
          records,
          defaults,
          days,
          new OperatorEfficiency(EfficiencyPolicy.DEFAULT));

  @BeforeEach
  void an_hour_of_work() {
    TestPlants.lay(plant);
    operators.add("OP_01", "Operaria uno");
    coverage.save(new CameraStatus(new CameraId(1), START, NOW, 10, 10, 0));
    for (int station = 1; station <= 2; station++) {
      plant.addStandard(
          new WorkstationId(station),
          new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)));
      for (int unit = 0; unit < 180; unit++) {
        cycles.save(
            aCycle()
                .numbered(station * 1000 + unit)
                .at(station)
                .startedAfter(unit * 20L)
                .measured(Duration.ofSeconds(15))
                .build());
      }
    }
  }

  private void assign(int station, long from, @Nullable Long to) {
    assignments.assign(
        new OperatorAssignment(
            new WorkstationId(station),
            OPERATOR,
            START.plusSeconds(from),
            to == null ? null : START.plusSeconds(to)));
  }

  private EfficiencyReport report(EfficiencyQuery query) {
    return service.get(OPERATOR, query).report();
  }

  private static EfficiencyQuery by(Granularity granularity) {
    return new EfficiencyQuery(START, NOW, granularity);
  }

  @Test
  void counts_the_units_and_the_time_of_the_assignment_only() {
    assign(1, 610, 1210L);

    var summary = report(TODAY).summary();

    // Units end 15 s after every 20th second: from 615 to 1195.
    assertThat(summary.unitsProduced()).isEqualTo(30);
    assertThat(summary.planned()).hasMinutes(10);
    assertThat(summary.efficiency()).isEqualTo(new Percent(60));
  }

  @Test
  void of_who_moves_adds_up_both_workstations() {
    assign(1, 0, 1200L);
    assign(2, 1200, null);

    var summary = report(TODAY).summary();

    assertThat(summary.unitsProduced()).isEqualTo(180);
    assertThat(summary.planned()).hasMinutes(60);
  }

  @Test
  void of_who_comes_back_holds_nothing_of_the_time_between() {
    assign(1, 0, 600L);
    assign(1, 1200, 1800L);

    var summary = report(TODAY).summary();

    assertThat(summary.unitsProduced()).isEqualTo(60);
    assertThat(summary.available()).hasMinutes(20);
  }

  @Test
  void is_the_same_minute_by_minute_and_from_kept_tallies() {
    assign(1, 610, 1210L);
    assign(1, 2000, null);

    var minutes = report(by(Granularity.MINUTE));

    assertThat(minutes.summary()).isEqualTo(report(by(Granularity.HOUR)).summary());
    assertThat(minutes.series())
        .extracting(EfficiencyPoint::figures)
        .extracting(Figures::unitsProduced)
        .satisfies(
            units ->
                assertThat(units.stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(minutes.summary().unitsProduced()));
  }

  @Test
  void of_who_was_there_all_the_time_is_that_of_the_workstation() {
    assign(1, -600, null);
    var station =
        new GetStationEfficiencyService(
            plant, records, defaults, new StationEfficiency(EfficiencyPolicy.DEFAULT));

    assertThat(report(TODAY)).isEqualTo(station.get(new WorkstationId(1), TODAY).report());
  }

  @Test
  void of_who_was_nowhere_says_nothing_about_the_range_of_today() {
    var answer = service.get(OPERATOR, TODAY);

    assertThat(answer.range()).isEqualTo(new TimeSpan(Instant.parse("2026-01-05T05:00:00Z"), NOW));
    assertThat(answer.report().series()).isEmpty();
    assertThat(answer.report().summary()).isEqualTo(Figures.NONE);
  }

  @Test
  void of_nobody_is_refused_and_so_is_a_range_that_cannot_be() {
    assertThatThrownBy(() -> service.get(new OperatorId(9), TODAY))
        .isInstanceOf(OperatorNotFoundException.class);
    assertThatThrownBy(() -> report(new EfficiencyQuery(NOW, START, Granularity.HOUR)))
        .isInstanceOf(InvalidRangeException.class);
  }
}
