package io.cadencia.application.service.efficiency;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.efficiency.EfficiencyQuery;
import io.cadencia.application.port.in.efficiency.ExplainQuery;
import io.cadencia.application.port.in.version.SoftwareBuild;
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
import io.cadencia.domain.efficiency.Figures;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.efficiency.ModuleEfficiency;
import io.cadencia.domain.efficiency.Percent;
import io.cadencia.domain.efficiency.StationEfficiency;
import io.cadencia.domain.efficiency.UnknownBucketException;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.ModuleNotFoundException;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.plant.WorkstationNotFoundException;
import io.cadencia.domain.shift.ProductionDays;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The camera gave its first frame at START; now it is ten minutes later. */
class EfficiencyServicesTest {

  private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
  private static final Instant NOW = START.plusSeconds(600);
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
  private final GetStationEfficiencyService stations =
      new GetStationEfficiencyService(
          plant, records, defaults, new StationEfficiency(EfficiencyPolicy.DEFAULT));
  private final GetModuleEfficiencyService modules =
      new GetModuleEfficiencyService(
          plant, records, defaults, new ModuleEfficiency(EfficiencyPolicy.DEFAULT));

  @BeforeEach
  void a_small_plant_whose_camera_sees_well() {
    TestPlants.lay(plant);
    for (int station = 1; station <= 2; station++) {
      plant.addStandard(
          new WorkstationId(station),
          new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)));
    }
    lastFrameAt(NOW);
  }

  private void lastFrameAt(Instant instant) {
    coverage.save(new CameraStatus(new CameraId(1), START, instant, 10, 10, 0));
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

  private Figures station(int id) {
    return stations.get(new WorkstationId(id), TODAY).report().summary();
  }

  @Test
  void work_is_planned_from_the_first_frame_until_now() {
    unit(1, 1, 0, 20);
    unit(2, 1, 30, 20);

    var figures = station(1);

    assertThat(figures.planned()).hasMinutes(10);
    assertThat(figures.efficiency()).isEqualTo(new Percent(100.0 * 24 / 600));
    assertThat(figures.unitsTarget()).isEqualTo(50);
  }

  @Test
  void the_range_is_today_in_the_plants_zone_unless_it_is_named() {
    assertThat(stations.get(new WorkstationId(1), TODAY).range())
        .isEqualTo(new TimeSpan(Instant.parse("2026-01-05T05:00:00Z"), NOW));

    var named = new EfficiencyQuery(START, START.plusSeconds(60), Granularity.MINUTE);
    assertThat(stations.get(new WorkstationId(1), named).report().summary().planned())
        .hasMinutes(1);
  }

  @Test
  void a_summary_of_many_workstations_is_that_of_each_alone() {
    unit(1, 1, 0, 20);
    unit(2, 1, 30, 25);
    unit(3, 2, 40, 17);
    var range = new TimeSpan(NOW.minus(Duration.ofHours(24)), NOW);
    var summaries =
        new SummariseStationsService(records, new StationEfficiency(EfficiencyPolicy.DEFAULT))
            .summarise(plant.workstations(), range);

    var hourly = new EfficiencyQuery(range.from(), range.to(), Granularity.HOUR);
    assertThat(summaries).hasSameSizeAs(plant.workstations());
    summaries.forEach(
        (id, summary) ->
            assertThat(summary).isEqualTo(stations.get(id, hourly).report().summary()));
  }

  @Nested
  class Time_without_pictures {

    @Test
    void that_was_told_as_a_gap_is_not_available() {
      coverage.addGap(new CameraId(1), new TimeSpan(START.plusSeconds(60), START.plusSeconds(120)));

      assertThat(station(1).available()).hasMinutes(9);
    }

    @Test
    void that_goes_on_is_not_available_either() {
      lastFrameAt(NOW.minusSeconds(120));

      assertThat(station(1).available()).hasMinutes(8);
    }

    @Test
    void of_up_to_five_seconds_is_none() {
      lastFrameAt(NOW.minusSeconds(5));

      assertThat(station(1).available()).hasMinutes(10);
    }
  }

  @Test
  void a_workstation_no_camera_sees_has_nothing_planned() {
    assertThat(station(3).planned()).isZero();
    assertThat(station(3).coverage()).isNull();
  }

  @Test
  void a_module_counts_all_its_workstations_and_puts_out_what_the_last_one_does() {
    unit(1, 1, 0, 20);
    unit(2, 1, 30, 20);
    unit(3, 2, 40, 24);

    var figures = modules.get(new ModuleId(1), TODAY).report().summary();

    assertThat(figures.cycles()).isEqualTo(3);
    assertThat(figures.unitsProduced()).isEqualTo(1);
    assertThat(figures.averageCycleSeconds()).isEqualTo(24);
    assertThat(figures.efficiency()).isEqualTo(new Percent(100.0 * 36 / 1200));
    assertThat(figures.unitsTarget()).isEqualTo(8);
  }

  @Test
  void what_is_not_there_is_refused_by_its_number() {
    assertThatThrownBy(() -> stations.get(new WorkstationId(9), TODAY))
        .isInstanceOf(WorkstationNotFoundException.class)
        .hasMessageContaining("9");
    assertThatThrownBy(() -> modules.get(new ModuleId(9), TODAY))
        .isInstanceOf(ModuleNotFoundException.class)
        .hasMessageContaining("9");
  }

  @Test
  void a_range_that_runs_backwards_is_refused() {
    var backwards = new EfficiencyQuery(NOW, START, Granularity.HOUR);

    assertThatThrownBy(() -> stations.get(new WorkstationId(1), backwards))
        .isInstanceOf(InvalidRangeException.class);
  }

  @Nested
  @DisplayName("E-01: an explanation")
  class An_explanation {

    private final Explaining explaining =
        new Explaining(
            records, defaults, EfficiencyPolicy.DEFAULT, new SoftwareBuild("0.1.0", null));

    private ExplainQuery whole(EfficiencyQuery figures) {
      return new ExplainQuery(figures, null);
    }

    @Test
    void of_one_bucket_recomputes_to_its_point() {
      unit(1, 1, 0, 20);
      unit(2, 1, 100, 25);
      var minutes = new EfficiencyQuery(START, NOW, Granularity.MINUTE);
      var explain = new ExplainStationService(plant, explaining);
      var point =
          stations.get(new WorkstationId(1), minutes).report().series().stream()
              .filter(minute -> minute.start().equals(START.plusSeconds(120)))
              .findFirst()
              .orElseThrow();

      var explanation =
          explain
              .explain(new WorkstationId(1), new ExplainQuery(minutes, point.start()))
              .explanation();

      assertThat(point.figures().cycles()).isEqualTo(1);
      assertThat(explanation.recompute()).isEqualTo(point.figures());
    }

    @Test
    void of_a_bucket_that_the_series_does_not_have_is_refused() {
      var query = new ExplainQuery(TODAY, START.plusSeconds(1));
      var explain = new ExplainStationService(plant, explaining);

      assertThatThrownBy(() -> explain.explain(new WorkstationId(1), query))
          .isInstanceOf(UnknownBucketException.class)
          .hasMessageContaining("2026");
    }

    @Test
    void of_a_workstation_recomputes_to_the_figures_that_were_served() {
      unit(1, 1, 0, 20);
      unit(2, 1, 30, 25);
      var explain = new ExplainStationService(plant, explaining);

      var explanation = explain.explain(new WorkstationId(1), whole(TODAY)).explanation();

      assertThat(explanation.recompute()).isEqualTo(station(1));
      assertThat(explanation.stations().get(0).counted())
          .extracting(cycle -> cycle.id().value())
          .containsExactly(1L, 2L);
    }

    @Test
    void of_a_module_recomputes_to_the_figures_that_were_served() {
      unit(1, 1, 0, 20);
      unit(2, 2, 30, 25);
      var explain = new ExplainModuleService(plant, explaining);

      var explanation = explain.explain(new ModuleId(1), whole(TODAY)).explanation();

      assertThat(explanation.recompute())
          .isEqualTo(modules.get(new ModuleId(1), TODAY).report().summary());
    }
  }
}
