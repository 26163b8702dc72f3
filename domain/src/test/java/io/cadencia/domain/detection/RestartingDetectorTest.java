package io.cadencia.domain.detection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.domain.cycle.Confidence;
import io.cadencia.domain.detection.CycleSignal.AbortReason;
import io.cadencia.domain.detection.CycleSignal.Aborted;
import io.cadencia.domain.detection.CycleSignal.Started;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Acceptance "faults tried in tests": a clock that jumps backwards. */
@DisplayName("A clock that jumps backwards")
class RestartingDetectorTest {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
  private static final Confidence SURE = new Confidence(0.9);

  private int made;

  /** Starts a cycle with its first frame and gives it up in the end. */
  private final class FirstFrameStarts implements CycleDetector {

    private boolean started;

    FirstFrameStarts() {
      made++;
    }

    @Override
    public List<CycleSignal> observe(Observation observation) {
      boolean first = !started;
      started = true;
      return first ? List.of(new Started(observation.at(), SURE)) : List.of();
    }

    @Override
    public List<CycleSignal> finish(Instant at) {
      return List.of(new Aborted(at, AbortReason.RECORDING_ENDED));
    }
  }

  private final RestartingDetector detector = new RestartingDetector(FirstFrameStarts::new);

  private List<CycleSignal> seeAt(Instant at) {
    return detector.observe(Observation.lost(at));
  }

  @Test
  void finishes_what_is_open_at_its_last_moment_and_begins_anew() {
    seeAt(NOON);
    seeAt(NOON.plusSeconds(5));

    assertThat(seeAt(NOON.minusSeconds(3_600)))
        .containsExactly(
            new Aborted(NOON.plusSeconds(5), AbortReason.RECORDING_ENDED),
            new Started(NOON.minusSeconds(3_600), SURE));
    assertThat(seeAt(NOON.minusSeconds(3_599))).isEmpty();
  }

  @Test
  void is_none_while_time_stands_still_or_goes_on() {
    seeAt(NOON);
    seeAt(NOON);
    seeAt(NOON.plusSeconds(60));

    assertThat(made).isOne();
  }

  @Test
  void leaves_the_end_to_the_detector_that_works() {
    seeAt(NOON);
    seeAt(NOON.minusSeconds(1));

    assertThat(detector.finish(NOON))
        .containsExactly(new Aborted(NOON, AbortReason.RECORDING_ENDED));
    assertThat(made).isEqualTo(2);
  }
}
