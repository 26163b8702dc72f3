package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.efficiency.Buckets;
import io.cadencia.domain.efficiency.Completion;
import io.cadencia.domain.efficiency.EfficiencyPolicy;
import io.cadencia.domain.efficiency.Granularity;
import io.cadencia.domain.efficiency.ModuleEfficiency;
import io.cadencia.domain.efficiency.QuarterTallies;
import io.cadencia.domain.efficiency.StationEfficiency;
import io.cadencia.domain.efficiency.StationRecord;
import io.cadencia.domain.efficiency.StationUnits;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.shift.StaffedTime;
import io.cadencia.domain.shift.WorkCalendar;
import io.cadencia.domain.standard.StandardTime;
import io.cadencia.domain.standard.StandardVersion;
import io.cadencia.domain.time.TimeSpan;
import io.cadencia.domain.time.TimeSpans;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link UnitTallies} keeps; the stations are those of {@link TestPlants}. */
@DisplayName("Tallies kept beside the cycles")
public abstract class UnitTalliesContract {

  private static final WorkstationId STATION = new WorkstationId(1);
  private static final Set<WorkstationId> ALL =
      Set.of(STATION, new WorkstationId(2), new WorkstationId(3));
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Duration QUARTER_HOUR = Duration.ofMinutes(15);
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("America/Bogota"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("Asia/Kathmandu"),
          ZoneId.of("Australia/Adelaide"));

  protected abstract CycleRepository cycles();

  protected abstract PlantRepository plant();

  protected abstract UnitOfWork unitOfWork();

  protected abstract UnitTallies tallies();

  /** What an adapter promises besides, whenever nobody writes. */
  protected void assertAlsoHolds() {}

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant());
  }

  private void unit(long id, Instant end, Duration duration) {
    cycles().save(aUnit(id, end, duration));
  }

  private static Cycle aUnit(long id, Instant end, Duration duration) {
    return aCycle().numbered(id).startedAt(end.minus(duration)).measured(duration).build();
  }

  private void standard(int number, Instant validFrom, long millis) {
    plant()
        .addStandard(
            STATION, new StandardVersion(number, validFrom, StandardTime.ofMillis(millis)));
  }

  private QuarterTallies kept(TimeSpan range) {
    return requireNonNull(tallies().over(Set.of(STATION), range).get(STATION));
  }

  private QuarterTallies direct(WorkstationId station, TimeSpan range) {
    var units =
        cycles().unitsEndingIn(Set.of(station), range).stream().map(Completion::of).toList();
    return QuarterTallies.of(units, plant().standards(station), range);
  }

  private void assertThatAllAgree(TimeSpan range) {
    assertThat(tallies().over(ALL, range))
        .as("from %s to %s", range.from(), range.to())
        .isEqualTo(ALL.stream().collect(toMap(id -> id, id -> direct(id, range))));
  }

  private static TimeSpan minutes(double from, double to) {
    return new TimeSpan(
        NOON.plusMillis((long) (from * 60_000)), NOON.plusMillis((long) (to * 60_000)));
  }

  @Nested
  class Asked_for_a_range {

    @BeforeEach
    void units_around_a_quarter_hour() {
      standard(1, Instant.EPOCH, 12_000);
      unit(1, NOON.minusMillis(1), Duration.ofSeconds(20));
      unit(2, NOON, Duration.ofSeconds(20));
      unit(3, NOON.plusSeconds(300), Duration.ofSeconds(20));
      unit(4, NOON.plus(QUARTER_HOUR).minusMillis(1), Duration.ofSeconds(20));
      unit(5, NOON.plus(QUARTER_HOUR), Duration.ofSeconds(20));
    }

    @Test
    void they_hold_what_ends_in_its_quarter_hours_and_nothing_else() {
      assertThat(kept(minutes(0, 15)).toString()).contains("units=3, ", "earnedMillis=36000");
      assertThatAllAgree(minutes(0, 15));
      assertThatAllAgree(minutes(-15, 30));
    }

    @Test
    void that_cuts_a_quarter_hour_they_hold_the_part_that_lies_in_it() {
      assertThat(kept(minutes(1, 15)).toString()).contains("units=2, ");
      assertThat(kept(minutes(0, 14)).toString()).contains("units=2, ");
      assertThat(kept(minutes(5, 6)).toString()).contains("units=1, ");
      assertThat(kept(minutes(1, 2)).toString()).isEmpty();
      assertThatAllAgree(minutes(-0.001, 20));
      assertThatAllAgree(minutes(5, 15.001));
    }

    @Test
    void they_have_an_entry_for_every_station_even_without_units() {
      assertThat(tallies().over(ALL, minutes(0, 15))).containsOnlyKeys(ALL);
      assertThat(tallies().over(Set.of(), minutes(0, 15))).isEmpty();
      assertThat(kept(minutes(0, 0)).toString()).isEmpty();
    }

    @Test
    void excluded_units_are_counted_apart_also_in_a_part() {
      var unit = cycles().find(new CycleId(3)).orElseThrow().cycle();
      cycles().save(RandomHistory.reviewed(unit, "a trial"));

      assertThat(kept(minutes(0, 15)).toString()).contains("units=2, excluded=1");
      assertThat(kept(minutes(4, 6)).toString()).contains("units=0, excluded=1");
      assertThat(kept(minutes(6, 15)).toString()).contains("units=1, excluded=0");
    }
  }

  @Nested
  class A_change {

    @Test
    void of_a_standard_in_the_past_is_in_all_that_was_earned_under_it() {
      standard(1, NOON.minusSeconds(86_400), 12_000);
      standard(2, NOON.plusSeconds(7_200), 99_000);
      for (int i = 1; i <= 12; i++) {
        unit(i, NOON.plus(QUARTER_HOUR.multipliedBy(i)), Duration.ofSeconds(20));
      }

      standard(3, NOON.plusSeconds(3_600), 15_000);

      assertThatAllAgree(minutes(-60, 600));
      assertThat(kept(minutes(15, 30)).toString()).contains("earnedMillis=12000");
      assertThat(kept(minutes(60, 75)).toString()).contains("earnedMillis=15000");
      assertThat(kept(minutes(120, 135)).toString()).contains("earnedMillis=99000");
    }

    @Test
    void is_seen_at_once_inside_its_unit_of_work() {
      unitOfWork()
          .run(
              () -> {
                unit(1, NOON, Duration.ofSeconds(20));
                assertThatAllAgree(minutes(0, 15));
                unit(2, NOON.plusSeconds(1), Duration.ofSeconds(20));
                assertThat(kept(minutes(0, 15)).toString()).contains("units=2");
              });

      assertThatAllAgree(minutes(0, 15));
    }

    @Test
    void that_was_undone_leaves_no_trace() {
      unit(1, NOON, Duration.ofSeconds(20));

      assertThatThrownBy(
              () ->
                  unitOfWork()
                      .run(
                          () -> {
                            unit(2, NOON.plusSeconds(1), Duration.ofSeconds(20));
                            assertThat(kept(minutes(0, 15)).toString()).contains("units=2");
                            unit(3, NOON.plusSeconds(2), Duration.ofSeconds(20));
                            throw new RandomHistory.Undone();
                          }))
          .isInstanceOf(RandomHistory.Undone.class);

      assertThat(kept(minutes(0, 15)).toString()).contains("units=1");
      assertAlsoHolds();
    }

    @Test
    void of_the_end_moves_a_unit_from_one_quarter_hour_to_another() {
      unit(1, NOON, Duration.ofSeconds(20));

      cycles().save(aCycle().startedAt(NOON).correctedToEndAt(NOON.plusSeconds(86_400)).build());

      assertThat(kept(minutes(0, 15)).toString()).isEmpty();
      assertThat(kept(minutes(1440, 1455)).toString()).contains("units=1");
      assertAlsoHolds();
    }

    @Test
    void that_deletes_the_last_unit_leaves_an_empty_quarter_hour() {
      unit(1, NOON, Duration.ofSeconds(20));

      cycles().deleteEndedBefore(NOON.plusSeconds(1), 10);

      assertThat(kept(minutes(0, 15)).toString()).isEmpty();
      assertAlsoHolds();
    }
  }

  static LongStream seeds() {
    var given = Long.getLong("cadencia.seed");
    return given == null ? new Random().longs(4) : LongStream.of(given);
  }

  /** Run it again with {@code -Dcadencia.seed=N}. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  @DisplayName("after any sequence of changes they equal the direct formula")
  void after_any_sequence_of_changes_they_equal_the_direct_formula(long seed) {
    var history = new RandomHistory(seed, cycles(), plant());
    for (int i = 0; i < 60; i++) {
      tryOut(history);
      assertThatAllAgree(history.range());
      if (i % 6 == 5) {
        assertThatReportsAgree(history, ZONES.get(i / 6 % ZONES.size()));
      }
    }
    assertAlsoHolds();
  }

  private void tryOut(RandomHistory history) {
    try {
      unitOfWork()
          .run(
              () -> {
                for (int i = history.steps(); i > 0; i--) {
                  history.step();
                  if (i == 2) {
                    assertThatAllAgree(history.range());
                  }
                }
                if (history.fails()) {
                  throw new RandomHistory.Undone();
                }
              });
    } catch (RandomHistory.Undone undone) {
      assertThatAllAgree(history.range());
    }
  }

  private void assertThatReportsAgree(RandomHistory history, ZoneId zone) {
    var range = history.range();
    var planned = history.spans().stream().map(span -> new StaffedTime(span, 2)).toList();
    var gaps = TimeSpans.union(history.spans().stream().map(RandomHistory::firstTenth).toList());
    var kept = tallies().over(ALL, range);
    for (var granularity : List.of(Granularity.HOUR, Granularity.DAY)) {
      var buckets = Buckets.of(range, granularity, WorkCalendar.unplanned(zone));
      assertThat(buckets.keepQuarterHours()).isTrue();
      assertThat(reports(buckets, id -> record(id, requireNonNull(kept.get(id)), planned, gaps)))
          .as("%s in %s from %s to %s", granularity, zone, range.from(), range.to())
          .isEqualTo(reports(buckets, id -> record(id, counted(id, range), planned, gaps)));
    }
  }

  private static Map<Object, Object> reports(
      Buckets buckets, Function<WorkstationId, StationRecord> record) {
    var records = ALL.stream().sorted((a, b) -> a.value() - b.value()).map(record).toList();
    var stations = new StationEfficiency(EfficiencyPolicy.DEFAULT);
    return Map.of(
        "stations", records.stream().map(one -> stations.report(one, buckets)).toList(),
        "module", new ModuleEfficiency(EfficiencyPolicy.DEFAULT).report(records, null, buckets));
  }

  private StationRecord record(
      WorkstationId id, StationUnits units, List<StaffedTime> planned, TimeSpans gaps) {
    return new StationRecord(plant().standards(id), units, planned, gaps);
  }

  private StationUnits counted(WorkstationId id, TimeSpan range) {
    return StationUnits.of(cycles().unitsEndingIn(Set.of(id), range), plant().standards(id));
  }
}
