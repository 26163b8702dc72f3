package io.cadencia.domain.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.plant.WorkstationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CycleTest {

  private static final Instant EIGHT = Instant.parse("2026-01-05T13:00:00Z");
  private static final Confidence SURE = new Confidence(0.9);

  private static Cycle open() {
    return Cycle.started(
        new CycleId(1), new WorkstationId(1), EIGHT, SURE, new Provenance("m", "s", "r", "c"));
  }

  private static Cycle overridden(@Nullable Instant measuredEnd, CycleOverride override) {
    var cycle = open();
    return new Cycle(
        cycle.id(),
        cycle.workstation(),
        null,
        measuredEnd == null ? CycleStatus.IN_PROGRESS : CycleStatus.COMPLETE,
        EIGHT,
        measuredEnd,
        override,
        SURE,
        cycle.provenance(),
        1,
        Review.NONE);
  }

  @Nested
  class A_cycle_in_progress {

    @Test
    void has_no_end_and_no_duration() {
      assertThat(open().end()).isEmpty();
      assertThat(open().effectiveDuration()).isEmpty();
      assertThat(open().isOpen()).isTrue();
    }

    @Test
    void can_be_completed_once() {
      var done = open().completed(EIGHT.plusSeconds(20), SURE, 3);

      assertThat(done.status()).isEqualTo(CycleStatus.COMPLETE);
      assertThat(done.effectiveDuration()).contains(Duration.ofSeconds(20));
      assertThat(done.samVersion()).isEqualTo(3);
      assertThatThrownBy(() -> done.completed(EIGHT.plusSeconds(30), SURE, 3))
          .hasMessageContaining("has ended already");
    }

    @Test
    void must_not_end_before_it_starts() {
      assertThatThrownBy(() -> open().aborted(EIGHT.minusSeconds(1), null))
          .hasMessageContaining("must not end before it starts");
    }
  }

  @Nested
  class A_cycle_with_an_override {

    @Test
    void of_the_duration_keeps_the_measured_end_and_the_measured_duration() {
      var cycle =
          overridden(EIGHT.plusSeconds(90), CycleOverride.ofDuration(Duration.ofSeconds(60)));

      assertThat(cycle.effectiveDuration()).contains(Duration.ofSeconds(60));
      assertThat(cycle.end()).contains(EIGHT.plusSeconds(90));
      assertThat(cycle.measuredDuration()).contains(Duration.ofSeconds(90));
    }

    @Test
    void of_the_end_moves_end_and_duration() {
      var cycle = overridden(EIGHT.plusSeconds(90), CycleOverride.ofEnd(EIGHT.plusSeconds(70)));

      assertThat(cycle.end()).contains(EIGHT.plusSeconds(70));
      assertThat(cycle.effectiveDuration()).contains(Duration.ofSeconds(70));
      assertThat(cycle.measuredEnd()).isEqualTo(EIGHT.plusSeconds(90));
    }

    @Test
    void that_was_still_open_lets_the_detector_fill_in_the_measurement_later() {
      var closed = overridden(null, CycleOverride.ofDuration(Duration.ofSeconds(60)));

      var measured = closed.completed(EIGHT.plusSeconds(95), SURE, 2);

      assertThat(measured.status()).isEqualTo(CycleStatus.MANUAL_OVERRIDE);
      assertThat(measured.effectiveDuration()).contains(Duration.ofSeconds(60));
      assertThat(measured.measuredDuration()).contains(Duration.ofSeconds(95));
    }
  }

  @Test
  void only_finished_work_counts_as_a_unit() {
    assertThat(CycleStatus.COMPLETE.countsAsUnit()).isTrue();
    assertThat(CycleStatus.MANUAL_OVERRIDE.countsAsUnit()).isTrue();
    assertThat(CycleStatus.ABORTED.countsAsUnit()).isFalse();
    assertThat(CycleStatus.IN_PROGRESS.countsAsUnit()).isFalse();
  }

  @Test
  void an_override_lasts_a_tenth_of_a_second_to_a_day() {
    assertThatThrownBy(() -> CycleOverride.ofDuration(Duration.ofMillis(99)))
        .hasMessageContaining("0.1 s to 24 h");
    assertThatThrownBy(() -> CycleOverride.ofDuration(Duration.ofHours(24).plusMillis(1)))
        .hasMessageContaining("0.1 s to 24 h");
  }

  @Test
  void a_confidence_lies_between_nothing_and_certainty() {
    assertThatThrownBy(() -> new Confidence(1.01)).hasMessageContaining("was 1.01");
    assertThatThrownBy(() -> new Confidence(Double.NaN)).hasMessageContaining("was NaN");
  }
}
