package io.cadencia.application.service.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.cadencia.application.port.in.retention.EnforceRetentionUseCase.Command;
import io.cadencia.application.port.in.retention.EnforceRetentionUseCase.Line;
import io.cadencia.application.port.in.retention.EnforceRetentionUseCase.Reason;
import io.cadencia.application.port.in.retention.EnforceRetentionUseCase.Report;
import io.cadencia.application.port.out.DataClass;
import io.cadencia.application.port.out.RetainedFiles;
import io.cadencia.application.port.out.RetainedStore;
import io.cadencia.application.port.out.RetainedStore.Removal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Rows C-22 and D-06. */
class EnforceRetentionServiceTest {

  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");
  private static final Duration MONTH = Duration.ofDays(30);

  private final List<String> done = new ArrayList<>();

  /** Holds files of 10 bytes each, some of them too old. */
  private final class Files implements RetainedFiles {

    private final DataClass what;
    private final int old;
    private int left;

    Files(DataClass what, int old, int all) {
      this.what = what;
      this.old = old;
      this.left = all;
    }

    @Override
    public DataClass holds() {
      return what;
    }

    @Override
    public Removal removeOlderThan(Instant before, boolean dryRun) {
      done.add(what + " before " + before + (dryRun ? " dry" : ""));
      left -= old;
      return new Removal(old, old * 10L, before);
    }

    @Override
    public Removal removeOldest(long bytes, boolean dryRun) {
      long count = Math.min(left, (bytes + 9) / 10);
      done.add(what + " for " + bytes + (dryRun ? " dry" : ""));
      return new Removal(count, count * 10, null);
    }
  }

  private final class Rows implements RetainedStore {
    @Override
    public DataClass holds() {
      return DataClass.CYCLES;
    }

    @Override
    public Removal removeOlderThan(Instant before, boolean dryRun) {
      done.add("CYCLES before " + before);
      return new Removal(3, 0, before);
    }
  }

  private Report enforce(Map<DataClass, Duration> ages, long wanted, long free, boolean dryRun) {
    return new EnforceRetentionService(
            List.of(new Files(DataClass.FRAMES, 2, 6), new Files(DataClass.LOGS, 1, 3), new Rows()),
            new RetentionPolicy(ages, wanted),
            () -> free,
            Clock.fixed(NOW, ZoneOffset.UTC))
        .enforce(new Command(dryRun));
  }

  @Nested
  class By_age {

    @Test
    void only_classes_with_a_greatest_age_are_touched() {
      var report = enforce(Map.of(DataClass.LOGS, MONTH), 0, 0, false);

      assertThat(done).containsExactly("LOGS before 2026-03-02T00:00:00Z");
      assertThat(report.lines())
          .extracting(Line::what, Line::reason, line -> line.removal().count())
          .containsExactly(tuple(DataClass.LOGS, Reason.AGE, 1L));
    }

    @Test
    void cycles_stay_for_ever_unless_somebody_says_otherwise() {
      enforce(Map.of(DataClass.FRAMES, MONTH, DataClass.LOGS, MONTH), 0, 0, false);

      assertThat(done).noneMatch(what -> what.startsWith("CYCLES"));
    }
  }

  @Nested
  class By_free_space {

    @Test
    void the_first_store_makes_room_before_the_next_one_does() {
      var report = enforce(Map.of(), 75, 5, false);

      assertThat(done).containsExactly("FRAMES for 70", "LOGS for 10");
      assertThat(report.missingBytes()).isZero();
    }

    @Test
    void nothing_goes_while_there_is_room() {
      assertThat(enforce(Map.of(), 75, 75, false).isIdle()).isTrue();
      assertThat(done).isEmpty();
    }

    @Test
    void what_is_missing_in_the_end_is_told_and_no_row_goes_for_it() {
      var report = enforce(Map.of(), 1_000, 0, false);

      assertThat(report.missingBytes()).isEqualTo(1_000 - 60 - 30);
      assertThat(done).noneMatch(what -> what.startsWith("CYCLES"));
    }

    @Test
    void a_dry_run_counts_what_age_would_give_back() {
      enforce(Map.of(DataClass.FRAMES, MONTH), 75, 5, true);

      assertThat(done)
          .containsExactly(
              "FRAMES before 2026-03-02T00:00:00Z dry", "FRAMES for 50 dry", "LOGS for 10 dry");
    }
  }

  @Nested
  class A_policy {

    @Test
    void gives_no_age_to_what_is_never_deleted() {
      for (var what : List.of(DataClass.AUDIT, DataClass.OUTBOX, DataClass.MASTER_DATA)) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new RetentionPolicy(Map.of(what, MONTH), 0))
            .withMessageContaining(what.label() + " has no greatest age");
      }
    }

    @Test
    void keeps_the_gaps_of_the_cycles_it_keeps() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RetentionPolicy(Map.of(DataClass.COVERAGE, MONTH), 0))
          .withMessageContaining("coverage stays as long as cycles do");
      assertThat(
              new RetentionPolicy(Map.of(DataClass.COVERAGE, MONTH, DataClass.CYCLES, MONTH), 0)
                  .greatestAge(DataClass.COVERAGE))
          .contains(MONTH);
    }

    @Test
    void keeps_everything_a_day_at_least() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RetentionPolicy(Map.of(DataClass.FRAMES, Duration.ofHours(23)), 0))
          .withMessageContaining("frames stays a day at least, was PT23H");
    }
  }
}
