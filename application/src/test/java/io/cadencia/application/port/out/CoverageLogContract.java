package io.cadencia.application.port.out;

import static io.cadencia.domain.cycle.TestCycles.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.coverage.AnalysisLoad;
import io.cadencia.domain.coverage.CameraStatus;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.time.TimeSpan;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CoverageLog} keeps; the camera is that of {@link TestPlants}. */
public abstract class CoverageLogContract {

  private static final CameraId CAMERA = new CameraId(1);

  protected abstract CoverageLog coverage();

  protected abstract PlantRepository plant();

  protected abstract UnitOfWork unitOfWork();

  @BeforeEach
  void lay_the_plant() {
    TestPlants.lay(plant());
  }

  @Test
  void nothing_is_known_of_a_camera_that_was_never_watched() {
    assertThat(coverage().find(CAMERA)).isEmpty();
    assertThat(coverage().all()).isEmpty();
    assertThat(coverage().gaps(CAMERA, span(0, 1_000))).isEmpty();
  }

  @Test
  void the_newest_status_replaces_the_one_before() {
    coverage().save(new CameraStatus(CAMERA, START, START, 1, 1, 0));
    var load = new AnalysisLoad(4, Duration.ofMillis(83), 1, 3, 7);
    var newer = new CameraStatus(CAMERA, START, START.plusMillis(1_234), 7, 5, 2, load);
    coverage().save(newer);

    assertThat(coverage().find(CAMERA)).contains(newer);
    assertThat(coverage().all()).containsExactly(newer);
  }

  @Test
  void gaps_come_uncut_by_rising_start() {
    coverage().addGap(CAMERA, span(40, 70));
    coverage().addGap(CAMERA, span(10, 20));

    assertThat(coverage().gaps(CAMERA, span(15, 60))).containsExactly(span(10, 20), span(40, 70));
  }

  @Test
  void a_gap_that_only_ends_where_the_span_begins_does_not_touch_it() {
    coverage().addGap(CAMERA, span(10, 20));

    assertThat(coverage().gaps(CAMERA, span(20, 60))).isEmpty();
    assertThat(coverage().gaps(CAMERA, span(0, 10))).isEmpty();
    assertThat(coverage().gaps(CAMERA, span(19, 60))).containsExactly(span(10, 20));
  }

  @Test
  void a_gap_told_twice_is_one_gap() {
    coverage().addGap(CAMERA, span(10, 20));
    coverage().addGap(CAMERA, span(10, 20));

    assertThat(coverage().gaps(CAMERA, span(0, 60))).containsExactly(span(10, 20));
  }

  @Test
  void gaps_that_ended_before_an_instant_are_deleted_a_few_at_a_time() {
    coverage().addGap(CAMERA, span(0, 10));
    coverage().addGap(CAMERA, span(10, 20));
    coverage().addGap(CAMERA, span(20, 30));

    assertThat(coverage().deleteGapsEndedBefore(START.plusSeconds(30), 1)).isOne();
    assertThat(coverage().deleteGapsEndedBefore(START.plusSeconds(30), 9)).isOne();
    assertThat(coverage().deleteGapsEndedBefore(START.plusSeconds(30), 9)).isZero();

    assertThat(coverage().gaps(CAMERA, span(0, 60))).containsExactly(span(20, 30));
  }

  @Test
  void a_unit_of_work_that_fails_leaves_nothing_behind() {
    assertThatThrownBy(
            () ->
                unitOfWork()
                    .run(
                        () -> {
                          coverage().save(new CameraStatus(CAMERA, START, START, 1, 1, 0));
                          coverage().addGap(CAMERA, span(10, 20));
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(coverage().find(CAMERA)).isEmpty();
    assertThat(coverage().gaps(CAMERA, span(0, 60))).isEmpty();
  }

  private static TimeSpan span(long fromSeconds, long toSeconds) {
    return new TimeSpan(START.plusSeconds(fromSeconds), START.plusSeconds(toSeconds));
  }
}
