package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.cycle.CycleId;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link ChangeFeed} promises; it must keep {@link #KEPT} changes when nobody listens.
 */
public abstract class ChangeFeedContract {

  protected static final int KEPT = 20;
  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

  protected abstract ChangeFeed feed();

  protected abstract CycleRepository cycles();

  protected abstract PlantRepository plant();

  protected abstract UnitOfWork unitOfWork();

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant());
  }

  private void save(long from, long to) {
    LongStream.rangeClosed(from, to)
        .forEach(id -> cycles().save(aCycle().numbered(id).startedAfter(id * 100).build()));
  }

  private ChangePosition at(long seq) {
    return new ChangePosition(feed().backlog().newest().epoch(), seq);
  }

  private List<Long> numbers(ChangePosition after, int limit) {
    return feed().after(after, limit).changes().stream()
        .map(change -> change.position().seq())
        .toList();
  }

  @Nested
  class Changes {

    @Test
    void come_in_the_order_of_their_commit_without_a_gap() {
      save(1, 3);
      save(2, 2);

      var batch = feed().after(at(0), 10);

      assertThat(batch.changes())
          .extracting(change -> change.position().seq())
          .containsExactly(1L, 2L, 3L, 4L);
      assertThat(batch.changes())
          .extracting(Change::cycle)
          .containsExactly(new CycleId(1), new CycleId(2), new CycleId(3), new CycleId(2));
      assertThat(batch.changes().get(0).measuredStart()).isEqualTo(START.plusSeconds(100));
      assertThat(batch.opensEpoch()).isTrue();
    }

    @Test
    void are_handed_out_piece_by_piece() {
      save(1, 5);

      assertThat(numbers(at(0), 2)).containsExactly(1L, 2L);
      assertThat(numbers(at(2), 2)).containsExactly(3L, 4L);
      assertThat(numbers(at(4), 2)).containsExactly(5L);
      assertThat(feed().after(at(5), 2).isEmpty()).isTrue();
      assertThat(feed().after(at(4), 2).opensEpoch()).isFalse();
    }

    @Test
    void that_were_undone_never_happened_and_leave_no_gap() {
      save(1, 1);
      assertThatThrownBy(
              () ->
                  unitOfWork()
                      .run(
                          () -> {
                            save(2, 3);
                            throw new IllegalStateException("on purpose");
                          }))
          .hasMessage("on purpose");
      save(4, 4);

      assertThat(feed().after(at(0), 10).changes())
          .extracting(Change::cycle)
          .containsExactly(new CycleId(1), new CycleId(4));
      assertThat(numbers(at(0), 10)).containsExactly(1L, 2L);
    }

    @Test
    void are_the_same_when_asked_for_again() {
      save(1, 3);

      assertThat(feed().after(at(1), 10)).isEqualTo(feed().after(at(1), 10));
    }

    @Test
    void ahead_of_the_box_are_refused() {
      save(1, 3);

      assertThatExceptionOfType(PositionAheadException.class)
          .isThrownBy(() -> feed().after(at(4), 10))
          .satisfies(told -> assertThat(told.newest()).isEqualTo(at(3)));
      assertThatThrownBy(() -> feed().acknowledge(at(4)))
          .isInstanceOf(PositionAheadException.class);
    }

    @Test
    void need_a_limit() {
      assertThatThrownBy(() -> feed().after(at(0), 0)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class What_is_acknowledged {

    @Test
    void is_forgotten() {
      save(1, 5);
      feed().acknowledge(at(3));

      assertThat(numbers(at(3), 10)).containsExactly(4L, 5L);
      assertThatExceptionOfType(ChangesGoneException.class)
          .isThrownBy(() -> feed().after(at(2), 10))
          .satisfies(told -> assertThat(told.asked()).isEqualTo(at(2)))
          .satisfies(told -> assertThat(told.keptFrom()).isEqualTo(at(3)));
      assertThat(feed().backlog().waiting()).isEqualTo(2);
      assertThat(feed().backlog().lost()).isZero();
    }

    @Test
    void stays_so_whatever_older_position_is_acknowledged_afterwards() {
      save(1, 5);
      feed().acknowledge(at(3));
      feed().acknowledge(at(1));

      assertThat(feed().backlog().acknowledged()).isEqualTo(at(3));
    }
  }

  @Nested
  class When_nobody_listens {

    @Test
    void only_the_newest_are_kept() {
      save(1, KEPT + 5);

      assertThat(numbers(at(5), 100)).hasSize(KEPT).startsWith(6L).endsWith(KEPT + 5L);
      assertThat(feed().backlog().keptFrom()).isEqualTo(at(5));
      assertThat(feed().backlog().lost()).isEqualTo(5);
    }

    @Test
    void whoever_comes_too_late_is_told_so() {
      save(1, KEPT + 5);

      assertThatThrownBy(() -> feed().after(at(0), 10))
          .isInstanceOf(ChangesGoneException.class)
          .hasMessageContaining("start a new epoch");
      assertThatThrownBy(() -> feed().after(ChangePosition.NONE, 10))
          .isInstanceOf(ChangesGoneException.class);
    }
  }

  @Nested
  class A_new_epoch {

    @Test
    void is_greater_than_any_before_and_not_older_than_now() {
      var first = feed().startEpoch(NOW);
      var second = feed().startEpoch(NOW);

      assertThat(first.epoch()).isEqualTo(NOW.getEpochSecond());
      assertThat(second.epoch()).isGreaterThan(first.epoch());
      assertThat(feed().startEpoch(Instant.EPOCH).epoch()).isGreaterThan(second.epoch());
    }

    @Test
    void is_opened_by_the_changes_that_were_still_kept() {
      save(1, 5);
      feed().acknowledge(at(3));
      var old = at(3);

      var begin = feed().startEpoch(NOW);

      var batch = feed().after(begin, 10);
      assertThat(batch.opensEpoch()).isTrue();
      assertThat(batch.changes())
          .extracting(Change::position)
          .containsExactly(at(4), at(5))
          .allMatch(position -> position.epoch() == begin.epoch());
      assertThat(feed().after(old, 10)).isEqualTo(batch);
    }

    @Test
    void takes_no_acknowledgement_of_an_older_one() {
      save(1, 5);
      var old = at(5);
      feed().startEpoch(NOW);
      feed().acknowledge(old);

      assertThat(feed().backlog().waiting()).isEqualTo(5);
    }

    @Test
    void goes_on_with_the_next_number() {
      save(1, 2);
      var begin = feed().startEpoch(NOW);
      save(3, 3);

      assertThat(numbers(begin, 10)).containsExactly(1L, 2L, 3L);
    }
  }
}
