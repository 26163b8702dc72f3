package io.cadencia.application.service.line;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryShiftRepository;
import io.cadencia.application.port.out.InMemoryUnitTallies;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.efficiency.GetModuleEfficiencyService;
import io.cadencia.application.service.efficiency.RangeDefaults;
import io.cadencia.application.service.efficiency.StationRecords;
import io.cadencia.application.service.efficiency.SummariseStationsService;
import io.cadencia.application.service.efficiency.WorkCalendars;
import io.cadencia.application.service.shift.CoverageGaps;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.efficiency.ModuleEfficiency;
import io.cadencia.domain.efficiency.Ratio;
import io.cadencia.domain.efficiency.StationEfficiency;
import io.cadencia.domain.line.LineBalance;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The camera gave its first frame at START; now it is ten minutes later. */
class LineServicesTest {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final Instant NOW = START.plusSeconds(600);
  private static final ModuleId MODULE = new ModuleId(1);
  private static final EfficiencyQuery TODAY = new EfficiencyQuery(null, null, Granularity.HOUR);

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final PlannedTimes plannedTimes =
      new PlannedTimes(
          new InMemoryShiftRepository(), coverage, ProductionDays.fromMidnight(BOGOTA), clock);
  private final WorkCalendars calendars = plannedTimes::calendar;
  private final StationRecords records =
      new StationRecords(
          plant,
          cycles,
          new InMemoryUnitTallies(cycles, plant),
          plannedTimes,
          new CoverageGaps(coverage, clock));
  private final RangeDefaults defaults = new RangeDefaults(clock, calendars);
  private final SummariseStationsService summaries =
      new SummariseStationsService(records, new StationEfficiency(EfficiencyPolicy.DEFAULT));
  private final GetModuleEfficiencyService modules =
      new GetModuleEfficiencyService(
          plant, records, defaults, new ModuleEfficiency(EfficiencyPolicy.DEFAULT));
  private final GetHourlyBoardService board = new GetHourlyBoardService(modules, calendars, clock);
  private final GetLineService line = new GetLineService(plant, summaries, defaults, calendars);

  @BeforeEach
  void a_small_plant_whose_camera_sees_well() {
    TestPlants.lay(plant);
    for (int station = 1; station <= 2; station++) {
      plant.addStandard(
          new WorkstationId(station),
          new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(station * 12_000L)));
    }
    coverage.save(new CameraStatus(new CameraId(1), START, NOW, 10, 10, 0));
  }

  private void unit(int id, int station, long afterSeconds, long seconds) {
    cycles.save(
        aCycle()
            .numbered(id)
            .at(station)
            .startedAfter(afterSeconds)
            .measured(Duration.ofSeconds(seconds))
            .build());
  }

  @Test
  void the_board_has_the_units_of_the_last_workstation_by_the_hour() {
    unit(1, 2, 10, 30);
    unit(2, 2, 50, 30);
    unit(3, 1, 50, 30);

    var today = board.get(MODULE, LocalDate.ofInstant(NOW, BOGOTA)).board();

    assertThat(today.rows()).singleElement().satisfies(row -> assertThat(row.real()).isEqualTo(2));
    assertThat(today.total().real()).isEqualTo(2);
  }

  @Test
  void the_board_of_tomorrow_is_refused() {
    var tomorrow = LocalDate.ofInstant(NOW, BOGOTA).plusDays(1);

    assertThatExceptionOfType(InvalidRangeException.class)
        .isThrownBy(() -> board.get(MODULE, tomorrow));
  }

  @Test
  void the_line_is_balanced_by_its_standards_and_by_its_cycles() {
    unit(1, 1, 10, 10);
    unit(2, 2, 10, 40);

    var view = line.get(MODULE, TODAY);

    assertThat(Objects.requireNonNull(view.byStandard()).efficiency()).isEqualTo(new Ratio(0.75));
    assertThat(view.asMeasured()).isEqualTo(LineBalance.of(List.of(10.0, 40.0)));
  }

  @Test
  void a_line_where_a_workstation_made_nothing_has_no_measured_balance() {
    unit(1, 1, 10, 10);

    var view = line.get(MODULE, TODAY);

    assertThat(view.asMeasured()).isNull();
    assertThat(view.stations()).hasSize(2);
  }

  @Test
  void an_unknown_module_is_not_found() {
    assertThatExceptionOfType(ModuleNotFoundException.class)
        .isThrownBy(() -> line.get(new ModuleId(99), TODAY));
  }
}
