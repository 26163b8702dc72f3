package io.cadencia.adapter.sqlite;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.cadencia.application.port.out.CycleFilter;
import io.cadencia.application.port.out.DataClass;
import io.cadencia.application.port.out.RetainedStore.Removal;
import io.cadencia.application.port.out.RetentionTrail;
import io.cadencia.application.port.out.TestPlants;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.cycle.RecordedCycle;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Row C-22: rows that were kept long enough. */
class SqliteRetentionTest {

  private static final Instant LIMIT = START.plusSeconds(1_000);

  @RegisterExtension final TestDatabase database = new TestDatabase();

  private final List<String> told = new ArrayList<>();
  private int pauses;

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(database.plant());
  }

  @Nested
  class Cycles {

    @BeforeEach
    void five_old_ones_a_new_one_and_an_open_one() {
      for (int id = 1; id <= 5; id++) {
        database.cycles().save(aCycle().numbered(id).startedAfter(id * 30L).build());
      }
      database.cycles().save(aCycle().numbered(6).startedAfter(2_000).build());
      database.cycles().save(aCycle().numbered(7).startedAfter(1).open().build());
    }

    private SqliteCycleRetention retention(RetentionTrail trail) {
      return new SqliteCycleRetention(
          database.get(), database.cycles(), trail, new Batches(2, () -> pauses++));
    }

    private List<Long> left() {
      return database.cycles().afterId(CycleFilter.all(), 0, 10).stream()
          .map(recorded -> recorded.cycle().id().value())
          .toList();
    }

    @Test
    void go_in_batches_with_a_pause_between_them_each_told_in_its_transaction() {
      var removal =
          retention((what, count, before) -> told.add(what + " " + count + " " + before))
              .removeOlderThan(LIMIT, false);

      assertThat(removal).isEqualTo(new Removal(5, 0, START.plusSeconds(2_020)));
      assertThat(left()).containsExactly(6L, 7L);
      assertThat(told)
          .containsExactly("CYCLES 2 " + LIMIT, "CYCLES 2 " + LIMIT, "CYCLES 1 " + LIMIT);
      assertThat(pauses).isEqualTo(2);
    }

    @Test
    void are_only_counted_in_a_dry_run() {
      var removal =
          retention((what, count, before) -> told.add("told")).removeOlderThan(LIMIT, true);

      assertThat(removal).isEqualTo(new Removal(5, 0, START.plusSeconds(2_020)));
      assertThat(left()).hasSize(7);
      assertThat(told).isEmpty();
    }

    @Test
    void stay_when_their_deletion_cannot_be_told() {
      RetentionTrail full =
          (what, count, before) -> {
            throw new IllegalStateException("no more room in the trail");
          };

      assertThatThrownBy(() -> retention(full).removeOlderThan(LIMIT, false))
          .hasMessage("no more room in the trail");
      assertThat(left()).hasSize(7);
    }
  }

  @Nested
  class Gaps {

    @Test
    void that_ended_before_the_limit_go() {
      var camera = new CameraId(1);
      database.coverage().addGap(camera, new TimeSpan(START, START.plusSeconds(9)));
      database.coverage().addGap(camera, new TimeSpan(LIMIT, LIMIT.plusSeconds(9)));
      var retention =
          new SqliteCoverageRetention(database.get(), database.coverage(), () -> pauses++);

      assertThat(retention.holds()).isEqualTo(DataClass.COVERAGE);
      assertThat(retention.removeOlderThan(LIMIT, true))
          .isEqualTo(new Removal(1, 0, LIMIT.plusSeconds(9)))
          .isEqualTo(retention.removeOlderThan(LIMIT, false));
      assertThat(database.coverage().gaps(camera, new TimeSpan(START, LIMIT.plusSeconds(60))))
          .containsExactly(new TimeSpan(LIMIT, LIMIT.plusSeconds(9)));
    }
  }

  @Nested
  class References_to_frames {

    private SqliteFrameReferences references() {
      return new SqliteFrameReferences(database.get(), () -> pauses++);
    }

    @BeforeEach
    void two_cycles_name_a_frame_each() {
      for (int id = 1; id <= 2; id++) {
        database.cycles().save(aCycle().numbered(id).startedAfter(id * 30L).build());
        assertThat(references().name(new CycleId(id), "2026/" + id + ".jpg")).isTrue();
      }
    }

    @Test
    @DisplayName("A-62 are kept when their cycle changes, and are no change of it themselves")
    void are_kept_when_their_cycle_changes() {
      database.cycles().save(aCycle().numbered(2).startedAfter(60).build());

      assertThat(rows()).containsExactly("1 2026/1.jpg", "3 2026/2.jpg");
    }

    @Test
    void are_made_by_no_cycle_that_is_gone() {
      assertThat(references().name(new CycleId(99), "2026/99.jpg")).isFalse();
    }

    private List<String> rows() {
      return database
          .get()
          .read(
              handle ->
                  handle
                      .createQuery(
                          """
                          SELECT change_seq || ' ' || coalesce(source_frame_path, '-')
                          FROM cycle_events ORDER BY id
                          """)
                      .mapTo(String.class)
                      .list());
    }

    @Test
    void are_forgotten_where_the_frame_went_without_a_change_of_the_cycle() {
      references().forget(Set.of("2026/1.jpg"));

      assertThat(rows()).containsExactly("1 -", "2 2026/2.jpg");
      assertThat(database.cycles().afterId(CycleFilter.all(), 0, 10))
          .extracting(RecordedCycle::frame, RecordedCycle::coverage)
          .containsExactly(tuple(null, null), tuple("2026/2.jpg", null));
    }
  }
}
