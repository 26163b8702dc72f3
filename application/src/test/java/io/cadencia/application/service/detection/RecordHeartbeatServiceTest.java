package io.cadencia.application.service.detection;

import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.in.detection.RecordHeartbeatUseCase.Command;
import io.cadencia.application.port.out.InMemoryCoverageLog;
import io.cadencia.application.port.out.InMemoryUnitOfWork;
import io.cadencia.domain.coverage.AnalysisLoad;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordHeartbeatServiceTest {

  private static final CameraId CAMERA = new CameraId(1);

  private static final AnalysisLoad LOAD = new AnalysisLoad(4, Duration.ofMillis(83), 1, 0, 0);

  private final InMemoryCoverageLog coverage = new InMemoryCoverageLog();
  private final RecordHeartbeatService service =
      new RecordHeartbeatService(coverage, new InMemoryUnitOfWork(coverage));

  private void beat(Duration afterStart, long frames) {
    service.record(new Command(CAMERA, START.plus(afterStart), frames, frames - 1, 1, LOAD));
  }

  private CameraStatus status() {
    return coverage.find(CAMERA).orElseThrow();
  }

  private List<TimeSpan> gaps() {
    return coverage.gaps(CAMERA, new TimeSpan(START, START.plusSeconds(3_600)));
  }

  @Test
  void the_first_heartbeat_begins_the_watch() {
    beat(Duration.ZERO, 5);

    assertThat(status()).isEqualTo(new CameraStatus(CAMERA, START, START, 5, 4, 1, LOAD));
    assertThat(gaps()).isEmpty();
  }

  @Test
  void a_later_one_moves_the_newest_frame_and_the_counts() {
    beat(Duration.ZERO, 5);
    beat(Duration.ofSeconds(1), 10);

    assertThat(status())
        .isEqualTo(new CameraStatus(CAMERA, START, START.plusSeconds(1), 10, 9, 1, LOAD));
  }

  @Test
  void five_seconds_of_silence_are_no_gap_but_a_moment_more_is() {
    beat(Duration.ZERO, 5);
    beat(Duration.ofSeconds(5), 6);
    assertThat(gaps()).isEmpty();

    beat(Duration.ofMillis(10_001), 7);

    assertThat(gaps())
        .containsExactly(new TimeSpan(START.plusSeconds(5), START.plusMillis(10_001)));
  }

  @Test
  void time_never_goes_backwards() {
    beat(Duration.ofSeconds(60), 5);
    beat(Duration.ofSeconds(30), 6);

    assertThat(status().lastFrameAt()).isEqualTo(START.plusSeconds(60));
    assertThat(status().framesRead()).isEqualTo(6);
    assertThat(gaps()).isEmpty();
  }
}
