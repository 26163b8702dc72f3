package io.cadencia.application.service.losttime;

import static io.cadencia.domain.shift.TestShifts.plan;
import static io.cadencia.domain.shift.TestShifts.shift;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.in.losttime.ClassifyStopUseCase;
import io.cadencia.application.port.in.losttime.ListStopsUseCase.Query;
import io.cadencia.application.port.out.InMemoryAuditLog;
import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryCycleRepository;
import io.cadencia.application.port.out.InMemoryLostTimeCodes;
import io.cadencia.application.port.out.InMemoryPlantRepository;
import io.cadencia.application.port.out.InMemoryShiftRepository;
import io.cadencia.application.port.out.InMemoryStopRepository;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.application.service.shift.PlannedTimes;
import io.cadencia.domain.audit.Actor;
import io.cadencia.domain.audit.ActorId;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.TestCycles;
import io.cadencia.domain.efficiency.InvalidRangeException;
import io.cadencia.domain.losttime.Classification;
import io.cadencia.domain.losttime.LostTimeCatalogue;
import io.cadencia.domain.losttime.Stop;
import io.cadencia.domain.losttime.StopDetection;
import io.cadencia.domain.losttime.StopId;
import io.cadencia.domain.losttime.StopNotFoundException;
import io.cadencia.domain.losttime.StopOrigin;
import io.cadencia.domain.losttime.UnknownLostTimeCodeException;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.ModuleId;
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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Row D-21, over one station with a SAM of 12 s, so that it stands still after 36 s. Its shift
 * begins at second 0, at 06:00 in Bogota; the camera gives a frame every second.
 */
@DisplayName("D-21 stops")
class StopServicesTest {

  private static final Instant SIX = Instant.parse("2026-03-10T11:00:00Z");
  private static final WorkstationId STATION = new WorkstationId(1);
  private static final CameraId CAMERA = new CameraId(1);
  private static final TimeSpan DAY = new TimeSpan(SIX, SIX.plusSeconds(86_400));

  private final InMemoryPlantRepository plant = new InMemoryPlantRepository();
  private final InMemoryCycleRepository cycles = new InMemoryCycleRepository(plant);
  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final InMemoryShiftRepository shifts = new InMemoryShiftRepository();
  private final InMemoryStopRepository stops = new InMemoryStopRepository();
  private final InMemoryLostTimeCodes codes = new InMemoryLostTimeCodes(stops);
  private final InMemoryAuditLog trail = new InMemoryAuditLog();
  private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork(stops, codes, trail);
  private final SteppingClock clock = new SteppingClock();
  private final DetectStopsService detect = detection();

  private static final class SteppingClock extends Clock {
    private Instant now = SIX;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException("a zone is of no use here, was " + zone);
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private DetectStopsService detection() {
    var days = ProductionDays.fromMidnight(ZoneId.of("America/Bogota"));
    var planned = new PlannedTimes(shifts, coverage, days, clock);
    var activities = new StationActivities(plant, cycles, coverage, planned, clock);
    return new DetectStopsService(plant, stops, activities, StopDetection.DEFAULT, unitOfWork);
  }

  @BeforeEach
  void a_watched_station_and_a_shift() {
    TestPlants.lay(plant);
    plant.addStandard(
        STATION, new StandardVersion(1, Instant.EPOCH, StandardTime.ofMillis(12_000)));
    shifts.addPlan(new ModuleId(1), plan(shift("DIA", "06:00-14:00", "09:00-09:15")));
    codes.replace(LostTimeCatalogue.STARTER);
  }

  private static Instant at(long second) {
    return SIX.plusSeconds(second);
  }

  /** Looks when what happened until that second is settled, five seconds later. */
  private int lookFor(long second) {
    clock.now = at(second + 5);
    coverage.save(new CameraStatus(CAMERA, at(-3600), clock.now, 1, 1, 0));
    return detect.runOnce();
  }

  private Cycle unit(long from, long to) {
    var started =
        Cycle.started(
            cycles.nextId(), STATION, at(from), new Confidence(0.9), TestCycles.PROVENANCE);
    var unit = started.completed(at(to), new Confidence(0.9), 1);
    cycles.save(unit);
    return unit;
  }

  private List<Stop> kept() {
    return stops.touching(Set.of(STATION), new TimeSpan(at(-100_000), at(100_000)));
  }

  private static Stop stop(long id, long from, @Nullable Long to) {
    var end = to == null ? null : at(to);
    return new Stop(new StopId(id), STATION, at(from), end, StopOrigin.AUTOMATIC, null);
  }

  @Nested
  class The_detection {

    @Test
    void begins_a_stop_and_ends_it_at_the_start_of_the_next_unit() {
      unit(0, 12);
      assertThat(lookFor(48)).isZero();
      assertThat(lookFor(49)).isEqualTo(1);
      assertThat(kept()).containsExactly(stop(1, 12, null));

      unit(200, 212);
      assertThat(lookFor(230)).isEqualTo(1);
      assertThat(kept()).containsExactly(stop(1, 12, 200L));
    }

    @Test
    void changes_nothing_when_it_looks_again() {
      unit(0, 12);
      lookFor(100);
      var first = kept();

      assertThat(lookFor(100)).isZero();
      assertThat(detection().runOnce()).isZero();
      assertThat(kept()).isEqualTo(first);
    }

    @Test
    void takes_a_cycle_in_progress_for_work() {
      unit(0, 12);
      cycles.save(
          Cycle.started(
              cycles.nextId(), STATION, at(20), new Confidence(0.9), TestCycles.PROVENANCE));

      assertThat(lookFor(100)).isZero();
    }

    @Test
    void does_not_count_a_gap() {
      unit(0, 12);
      coverage.addGap(CAMERA, new TimeSpan(at(30), at(130)));

      assertThat(lookFor(148)).isZero();
      lookFor(149);
      assertThat(kept()).containsExactly(stop(1, 12, 30L), stop(2, 130, null));
    }

    @Test
    void does_not_count_silence_of_the_camera() {
      unit(0, 12);
      lookFor(30);
      clock.now = at(1000);

      assertThat(detect.runOnce()).isZero();
    }

    @Test
    void does_not_count_breaks_and_time_before_the_shift() {
      unit(-100, -90);
      assertThat(lookFor(36)).isZero();

      long nine = Duration.ofHours(3).toSeconds();
      unit(0, nine - 10);
      assertThat(lookFor(nine + 900 + 26)).isZero();
      lookFor(nine + 900 + 27);
      assertThat(kept()).containsExactly(stop(1, nine - 10, nine), stop(2, nine + 900, null));
    }

    @Test
    void ends_the_stop_with_the_shift() {
      long end = Duration.ofHours(8).toSeconds();
      unit(0, end - 100);
      lookFor(end + 500);

      assertThat(kept()).containsExactly(stop(1, end - 100, end));
    }

    @Test
    void finds_after_a_start_what_it_missed() {
      for (int i = 0; i < 300; i++) {
        unit(i * 100L, i * 100L + 50);
      }
      lookFor(20_000);

      assertThat(kept()).hasSizeGreaterThan(150);
    }

    @Test
    void keeps_looking_only_at_the_newest_units() {
      lookFor(1);
      for (int i = 0; i < 120; i++) {
        unit(i * 90L, i * 90L + 50);
      }
      lookFor(10_799);

      // before the newest unit lie 49 others, each with a stop after it, and one lasts
      assertThat(kept()).hasSize(50);
      assertThat(kept().get(0).from()).isEqualTo(at(70 * 90 + 50));
    }
  }

  @Nested
  class A_classification {
    private final ClassifyStopService classify =
        new ClassifyStopService(stops, codes, trail, unitOfWork, clock);

    private ClassifyStopUseCase.Command say(long stop, String code) {
      return new ClassifyStopUseCase.Command(
          new StopId(stop), code, Actor.named("jefa"), "correa rota");
    }

    @Test
    void keeps_who_said_it_and_when() {
      unit(0, 12);
      lookFor(100);
      clock.now = at(200);

      var said = classify.classify(say(1, "C002"));

      assertThat(said.classification())
          .isEqualTo(new Classification("C002", new ActorId("jefa"), at(200), "correa rota"));
      assertThat(kept()).containsExactly(said);
    }

    @Test
    void stands_in_the_audit_trail() {
      unit(0, 12);
      lookFor(100);

      classify.classify(say(1, "C002"));

      assertThat(trail.afterSeq(0, 10))
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.action()).isEqualTo("stop_classified");
                assertThat(entry.before()).isEqualTo("{\"code\":null}");
                assertThat(entry.after()).isEqualTo("{\"code\":\"C002\"}");
              });
    }

    @Test
    void stays_when_the_stop_ends() {
      unit(0, 12);
      lookFor(100);
      classify.classify(say(1, "C002"));
      unit(150, 162);
      lookFor(170);

      assertThat(kept())
          .singleElement()
          .satisfies(
              stop -> {
                assertThat(stop.to()).isEqualTo(at(150));
                assertThat(stop.isClassified()).isTrue();
              });
    }

    @Test
    void may_be_replaced() {
      unit(0, 12);
      lookFor(100);
      classify.classify(say(1, "C002"));

      assertThat(classify.classify(say(1, "C003")).classification())
          .extracting(Classification::code)
          .isEqualTo("C003");
    }

    @Test
    void needs_a_stop_and_a_code_that_exist() {
      unit(0, 12);
      lookFor(100);

      assertThatThrownBy(() -> classify.classify(say(9, "C002")))
          .isInstanceOf(StopNotFoundException.class)
          .hasMessage("No stops row with id=9");
      assertThatThrownBy(() -> classify.classify(say(1, "C099")))
          .isInstanceOf(UnknownLostTimeCodeException.class)
          .hasMessageStartingWith("there is no lost-time code 'C099': use one of C001, C002, ");
      assertThat(kept()).noneMatch(Stop::isClassified);
    }
  }

  @Nested
  class The_list {
    private final ListStopsService list =
        new ListStopsService(
            plant, stops, ProductionDays.fromMidnight(ZoneId.of("America/Bogota")), clock);

    @Test
    void tells_stops_and_what_they_took() {
      unit(0, 12);
      lookFor(112);

      var answer = list.list(new Query(null, null, DAY.from(), DAY.to()));

      assertThat(answer.stops()).containsExactly(stop(1, 12, null));
      assertThat(answer.at()).isEqualTo(at(117));
      assertThat(answer.lostTime().total()).hasSeconds(105);
    }

    @Test
    void is_of_today_until_now_when_no_range_is_given() {
      lookFor(112);

      var answer = list.list(new Query(null, null, null, null));

      assertThat(answer.range())
          .isEqualTo(
              new TimeSpan(Instant.parse(SIX.toString().substring(0, 10) + "T05:00:00Z"), at(117)));
    }

    @Test
    void is_refused_for_more_than_a_quarter_of_a_year_or_none_of_it() {
      assertThatThrownBy(
              () ->
                  list.list(
                      new Query(null, null, SIX, SIX.plus(Duration.ofDays(92)).plusMillis(1))))
          .isInstanceOf(InvalidRangeException.class)
          .hasMessageContaining("at most 92 days");
      assertThatThrownBy(() -> list.list(new Query(null, null, SIX, SIX)))
          .isInstanceOf(InvalidRangeException.class);
    }

    @Test
    void is_of_a_module_or_a_workstation() {
      unit(0, 12);
      lookFor(112);

      assertThat(list.list(new Query(new ModuleId(1), null, DAY.from(), DAY.to())).stops())
          .hasSize(1);
      assertThat(list.list(new Query(new ModuleId(2), null, DAY.from(), DAY.to())).stops())
          .isEmpty();
      assertThat(list.list(new Query(null, STATION, DAY.from(), DAY.to())).stops()).hasSize(1);
      assertThat(list.list(new Query(null, new WorkstationId(2), DAY.from(), DAY.to())).stops())
          .isEmpty();
      assertThat(list.list(new Query(new ModuleId(2), STATION, DAY.from(), DAY.to())).stops())
          .isEmpty();
    }
  }
}
