package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.CycleStatus;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.plant.ModuleId;
import io.cadencia.domain.plant.OperatorId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link CycleRepository} keeps; the stations are those of {@link TestPlants}. */
public abstract class CycleRepositoryContract {

  private static final WorkstationId STATION = new WorkstationId(1);
  private static final Confidence SURE = new Confidence(0.8);

  protected abstract CycleRepository cycles();

  protected abstract PlantRepository plant();

  protected abstract UnitOfWork unitOfWork();

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant());
  }

  private void save(Cycle... some) {
    unitOfWork().run(() -> List.of(some).forEach(cycles()::save));
  }

  private RecordedCycle stored(long id) {
    return cycles().find(new CycleId(id)).orElseThrow();
  }

  private static List<Long> ids(List<RecordedCycle> found) {
    return found.stream().map(recorded -> recorded.cycle().id().value()).toList();
  }

  @Nested
  class A_saved_cycle {

    @Test
    void is_found_again_with_every_field() {
      var kinds =
          List.of(
              aCycle().numbered(1).underStandard(3).build(),
              aCycle().numbered(2).open().build(),
              aCycle().numbered(3).abortedAfter(Duration.ofMillis(1)).underStandard(null).build(),
              aCycle().numbered(4).by(7).correctedTo(Duration.ofMillis(15_500)).build(),
              aCycle().numbered(5).at(2).open().correctedTo(Duration.ofSeconds(9)).build(),
              aCycle().numbered(6).correctedToEndAt(START.plusSeconds(42)).build(),
              aCycle()
                  .numbered(7)
                  .abortedAfter(Duration.ofSeconds(3))
                  .correctedTo(Duration.ofSeconds(4))
                  .build());

      save(kinds.toArray(Cycle[]::new));

      assertThat(kinds)
          .allSatisfy(cycle -> assertThat(stored(cycle.id().value()).cycle()).isEqualTo(cycle));
    }

    @Test
    void replaces_the_one_of_its_number_and_draws_a_new_change() {
      var open = aCycle().open().build();
      save(open);
      var before = stored(1).changeSeq();

      save(open.completed(START.plusSeconds(30), SURE, 2));

      assertThat(stored(1).cycle().status()).isEqualTo(CycleStatus.COMPLETE);
      assertThat(stored(1).cycle().confidence()).isEqualTo(SURE);
      assertThat(stored(1).changeSeq()).isGreaterThan(before);
      assertThat(cycles().afterId(CycleFilter.all(), 0, 10)).hasSize(1);
    }

    @Test
    void saved_twice_unchanged_is_stored_once() {
      save(aCycle().build());
      save(aCycle().build());

      assertThat(ids(cycles().afterChange(CycleFilter.all(), 0, 10))).containsExactly(1L);
    }

    @Test
    void may_be_saved_without_a_unit_of_work_around_it() {
      cycles().save(aCycle().build());

      assertThat(stored(1).cycle()).isEqualTo(aCycle().build());
    }
  }

  @Nested
  class A_number {

    @Test
    void is_drawn_above_all_others_and_only_once() {
      save(aCycle().numbered(41).build());

      List<CycleId> drawn =
          unitOfWork().execute(() -> List.of(cycles().nextId(), cycles().nextId()));

      assertThat(drawn).doesNotHaveDuplicates().allMatch(id -> id.value() > 41);
    }

    @Test
    void of_no_cycle_finds_nothing() {
      assertThat(cycles().find(new CycleId(99_999))).isEmpty();
    }
  }

  @Nested
  class An_open_cycle {

    @Test
    void is_found_by_its_workstation_until_it_ends() {
      var open = aCycle().open().build();
      save(open, aCycle().numbered(2).build());

      assertThat(cycles().findOpen(STATION).orElseThrow().cycle()).isEqualTo(open);
      assertThat(cycles().findOpen(new WorkstationId(2))).isEmpty();

      save(open.aborted(START.plusSeconds(5), null));

      assertThat(cycles().findOpen(STATION)).isEmpty();
    }

    @Test
    void is_the_only_one_of_its_workstation() {
      save(aCycle().open().build());

      assertThatExceptionOfType(OpenCycleExistsException.class)
          .isThrownBy(() -> save(aCycle().numbered(2).open().build()))
          .satisfies(refusal -> assertThat(refusal.workstation()).isEqualTo(STATION));

      assertThat(ids(cycles().open())).containsExactly(1L);
    }

    @Test
    void may_be_saved_again() {
      save(aCycle().open().build());
      save(aCycle().open().startedAfter(1).build());

      assertThat(stored(1).cycle().start()).isEqualTo(START.plusSeconds(1));
    }

    @Test
    void is_awaited_until_its_end_is_seen_even_when_an_override_has_closed_it() {
      var closed = aCycle().numbered(2).open().correctedTo(Duration.ofSeconds(9)).build();
      save(
          aCycle().numbered(1).build(),
          closed,
          aCycle().numbered(3).at(2).open().build(),
          aCycle().numbered(4).at(2).correctedTo(Duration.ofSeconds(9)).build());

      assertThat(cycles().findAwaited(STATION).orElseThrow().cycle()).isEqualTo(closed);
      assertThat(ids(cycles().awaited())).containsExactly(2L, 3L);
      assertThat(ids(cycles().open())).containsExactly(3L);

      save(closed.completed(START.plusSeconds(5), SURE, null));

      assertThat(cycles().findAwaited(STATION)).isEmpty();
      assertThat(ids(cycles().awaited())).containsExactly(3L);
    }

    @Test
    void is_listed_by_number_beside_those_of_other_workstations() {
      save(
          aCycle().numbered(8).at(3).open().build(),
          aCycle().numbered(7).at(2).build(),
          aCycle().numbered(5).at(1).open().build());

      assertThat(ids(cycles().open())).containsExactly(5L, 8L);
    }
  }

  @Nested
  class Pages_by_number {

    @Test
    void hold_every_cycle_once_while_others_come_in_and_change() {
      for (int id = 1; id <= 57; id++) {
        save(aCycle().numbered(id).startedAfter(id * 37 % 60).build());
      }
      var seen = new ArrayList<Long>();
      long cursor = 0;
      int next = 58;
      for (var page = page(cursor); !page.isEmpty() && next < 70; page = page(cursor)) {
        seen.addAll(ids(page));
        cursor = seen.get(seen.size() - 1);
        save(aCycle().numbered(next++).build(), aCycle().numbered(3).startedAfter(next).build());
      }

      assertThat(seen).isSorted().doesNotHaveDuplicates();
      assertThat(seen).hasSize(Math.toIntExact(cursor));
    }

    private List<RecordedCycle> page(long after) {
      return cycles().afterId(CycleFilter.all(), after, 10);
    }

    @Test
    void of_a_long_time_come_by_number_whatever_began_first() {
      unitOfWork().run(() -> many(1_203));
      var firstHour = new CycleFilter(null, null, null, START, START.plusSeconds(1_200), null);

      assertThat(ids(cycles().all(firstHour).toList()))
          .hasSize(1_200)
          .isSorted()
          .startsWith(4L)
          .endsWith(1_203L);
      assertThat(cycles().all(firstHour).limit(1)).hasSize(1);
    }

    /** The last began first. */
    private void many(int count) {
      for (int id = 1; id <= count; id++) {
        save(aCycle().numbered(id).startedAfter(count - id).build());
      }
    }

    @Test
    void of_an_empty_store_are_empty() {
      assertThat(cycles().all(CycleFilter.all())).isEmpty();
      assertThat(cycles().afterId(CycleFilter.all(), 0, 10)).isEmpty();
      assertThat(cycles().afterChange(CycleFilter.all(), 0, 10)).isEmpty();
    }
  }

  @Nested
  class The_change_feed {

    @Test
    void brings_a_cycle_again_when_it_was_completed() {
      var open = aCycle().open().build();
      save(open, aCycle().numbered(2).at(2).build());
      var known = feedAfter(0);
      assertThat(ids(known)).containsExactly(1L, 2L);

      save(open.completed(START.plusSeconds(20), SURE, 1));

      assertThat(ids(feedAfter(known.get(1).changeSeq()))).containsExactly(1L);
      assertThat(ids(feedAfter(0))).containsExactly(2L, 1L);
    }

    @Test
    void rises_in_every_row() {
      for (int id = 9; id > 0; id--) {
        save(aCycle().numbered(id).build());
      }

      assertThat(feedAfter(0))
          .extracting(RecordedCycle::changeSeq)
          .doesNotHaveDuplicates()
          .isSorted();
      assertThat(ids(feedAfter(0))).containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void stops_at_the_limit() {
      save(aCycle().numbered(1).build(), aCycle().numbered(2).build());

      assertThat(ids(cycles().afterChange(CycleFilter.all(), 0, 1))).containsExactly(1L);
    }

    private List<RecordedCycle> feedAfter(long change) {
      return cycles().afterChange(CycleFilter.all(), change, 100);
    }
  }

  @Nested
  class A_filter {

    @BeforeEach
    void three_stations() {
      save(
          aCycle().numbered(1).at(1).by(5).build(),
          aCycle().numbered(2).at(2).startedAfter(10).build(),
          aCycle().numbered(3).at(3).by(5).startedAfter(20).build(),
          aCycle().numbered(4).at(1).startedAfter(30).abortedAfter(Duration.ofSeconds(3)).build(),
          aCycle().numbered(5).at(1).by(6).startedAfter(40).open().build());
    }

    @Test
    void lets_pass_what_meets_its_one_condition() {
      assertThat(passing(new CycleFilter(new ModuleId(1), null, null, null, null, null)))
          .containsExactly(1L, 2L, 4L, 5L);
      assertThat(passing(new CycleFilter(new ModuleId(9), null, null, null, null, null))).isEmpty();
      assertThat(passing(new CycleFilter(null, STATION, null, null, null, null)))
          .containsExactly(1L, 4L, 5L);
      assertThat(passing(new CycleFilter(null, null, new OperatorId(5), null, null, null)))
          .containsExactly(1L, 3L);
      assertThat(passing(new CycleFilter(null, null, null, START.plusSeconds(10), null, null)))
          .containsExactly(2L, 3L, 4L, 5L);
      assertThat(passing(new CycleFilter(null, null, null, null, START.plusSeconds(10), null)))
          .containsExactly(1L);
      assertThat(passing(new CycleFilter(null, null, null, null, null, CycleStatus.ABORTED)))
          .containsExactly(4L);
    }

    @Test
    void asks_for_all_its_conditions_at_once() {
      var filter =
          new CycleFilter(
              new ModuleId(1),
              STATION,
              new OperatorId(5),
              START,
              START.plusSeconds(1),
              CycleStatus.COMPLETE);

      assertThat(passing(filter)).containsExactly(1L);
      assertThat(passing(new CycleFilter(new ModuleId(2), STATION, null, null, null, null)))
          .isEmpty();
    }

    @Test
    void keeps_the_cursor() {
      var ofStation = new CycleFilter(null, STATION, null, null, null, null);

      assertThat(ids(cycles().afterId(ofStation, 1, 1))).containsExactly(4L);
      assertThat(ids(cycles().afterChange(ofStation, stored(4).changeSeq(), 9)))
          .containsExactly(5L);
    }

    private List<Long> passing(CycleFilter filter) {
      var byId = ids(cycles().afterId(filter, 0, 10));
      assertThat(ids(cycles().afterChange(filter, 0, 10))).isEqualTo(byId);
      assertThat(ids(cycles().all(filter).toList())).isEqualTo(byId);
      return byId;
    }
  }

  @Nested
  class Units {

    private static final TimeSpan FIRST_MINUTE = new TimeSpan(START, START.plusSeconds(60));

    @Test
    void belong_to_the_span_of_their_end_with_its_first_instant_and_without_its_last() {
      save(
          aCycle().numbered(1).startedAfter(-20).build(),
          aCycle().numbered(2).startedAfter(-21).build(),
          aCycle().numbered(3).startedAfter(39).build(),
          aCycle().numbered(4).startedAfter(40).build());

      assertThat(endingIn(1)).containsExactly(1L, 3L);
    }

    @Test
    void come_by_end_and_then_number_from_all_stations_asked_for() {
      save(
          aCycle().numbered(4).at(1).build(),
          aCycle().numbered(2).at(2).build(),
          aCycle().numbered(3).at(1).startedAfter(-10).build(),
          aCycle().numbered(1).at(3).build());

      assertThat(endingIn(1, 2)).containsExactly(3L, 2L, 4L);
      assertThat(endingIn()).isEmpty();
    }

    @Test
    void are_neither_open_nor_aborted() {
      save(
          aCycle().numbered(1).open().build(),
          aCycle().numbered(2).abortedAfter(Duration.ofSeconds(2)).build());

      assertThat(endingIn(1)).isEmpty();
      assertThat(cycles().latestUnits(STATION, 10)).isEmpty();
    }

    @Test
    void move_with_a_corrected_end_but_not_with_a_corrected_duration() {
      save(
          aCycle().numbered(1).correctedToEndAt(START.plusSeconds(60)).build(),
          aCycle().numbered(2).startedAfter(50).correctedToEndAt(START.plusSeconds(59)).build(),
          aCycle().numbered(3).correctedTo(Duration.ofHours(1)).build());

      assertThat(endingIn(1)).containsExactly(3L, 2L);
    }

    @Test
    void are_remembered_newest_end_first() {
      save(
          aCycle().numbered(1).startedAfter(50).build(),
          aCycle().numbered(2).build(),
          aCycle().numbered(3).startedAfter(5).correctedToEndAt(START.plusSeconds(90)).build(),
          aCycle().numbered(4).at(2).build(),
          aCycle().numbered(5).build());

      assertThat(ids(cycles().latestUnits(STATION, 3))).containsExactly(3L, 1L, 5L);
    }

    private List<Long> endingIn(int... stations) {
      var asked = IntStream.of(stations).mapToObj(WorkstationId::new).collect(Collectors.toSet());
      return cycles().unitsEndingIn(asked, FIRST_MINUTE).stream()
          .map(cycle -> cycle.id().value())
          .toList();
    }
  }

  @Nested
  class The_newest_event {

    @Test
    void is_the_newest_start_or_end_of_any_cycle() {
      assertThat(cycles().newestEvent()).isEmpty();

      save(aCycle().numbered(1).build());
      assertThat(cycles().newestEvent()).contains(START.plusSeconds(20));

      save(aCycle().numbered(2).at(2).startedAfter(21).open().build());
      assertThat(cycles().newestEvent()).contains(START.plusSeconds(21));
    }
  }

  @Nested
  class A_unit_of_work_that_fails {

    @Test
    void leaves_no_cycle_and_no_change_behind() {
      save(aCycle().numbered(1).open().build());
      var before = cycles().afterChange(CycleFilter.all(), 0, 10);

      assertThatThrownBy(
              () ->
                  unitOfWork()
                      .run(
                          () -> {
                            cycles().save(aCycle().numbered(1).build());
                            cycles().save(aCycle().numbered(2).build());
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");

      assertThat(cycles().afterChange(CycleFilter.all(), 0, 10)).isEqualTo(before);
    }

    @Test
    void gives_its_numbers_to_nobody_who_is_stored_already() {
      save(aCycle().numbered(1).build());
      assertThatThrownBy(
              () ->
                  unitOfWork()
                      .run(
                          () -> {
                            cycles().save(aCycle().numbered(cycles().nextId()).build());
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");

      var id = unitOfWork().execute(cycles()::nextId);

      assertThat(id.value()).isGreaterThan(1);
      assertThat(cycles().find(id)).isEmpty();
    }
  }

  /** Row C-22: cycles that were kept long enough. */
  @Nested
  class Deleting_what_ended_long_ago {

    @Test
    void takes_the_oldest_ends_first_and_no_more_than_the_limit() {
      save(
          aCycle().numbered(1).startedAfter(100).build(),
          aCycle().numbered(2).build(),
          aCycle().numbered(3).startedAfter(50).abortedAfter(Duration.ofSeconds(1)).build());

      assertThat(cycles().deleteEndedBefore(START.plusSeconds(1_000), 2)).isEqualTo(2);

      assertThat(ids(cycles().afterId(CycleFilter.all(), 0, 10))).containsExactly(1L);
    }

    @Test
    void goes_by_the_effective_end_and_spares_what_ended_at_the_instant() {
      save(
          aCycle().numbered(1).build(),
          aCycle().numbered(2).correctedToEndAt(START.plusSeconds(300)).build());

      assertThat(cycles().deleteEndedBefore(START.plusSeconds(20), 10)).isZero();
      assertThat(cycles().deleteEndedBefore(START.plusSeconds(21), 10)).isOne();

      assertThat(ids(cycles().afterId(CycleFilter.all(), 0, 10))).containsExactly(2L);
    }

    @Test
    void spares_open_cycles_however_old() {
      save(aCycle().numbered(1).open().build());

      assertThat(cycles().deleteEndedBefore(START.plusSeconds(86_400), 10)).isZero();
      assertThat(cycles().findOpen(STATION)).isPresent();
    }

    @Test
    void uses_no_number_a_second_time() {
      save(aCycle().numbered(cycles().nextId()).build());
      cycles().deleteEndedBefore(START.plusSeconds(1_000), 10);
      save(aCycle().numbered(cycles().nextId()).build());

      assertThat(stored(2).changeSeq()).isEqualTo(2);
    }

    @Test
    void is_undone_with_its_unit_of_work() {
      save(aCycle().build());

      assertThatThrownBy(
              () ->
                  unitOfWork()
                      .run(
                          () -> {
                            cycles().deleteEndedBefore(START.plusSeconds(1_000), 10);
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");

      assertThat(cycles().find(new CycleId(1))).isPresent();
    }
  }
}
