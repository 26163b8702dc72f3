package io.cadencia.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.domain.coverage.AnalysisCost.Part;
import io.cadencia.domain.coverage.CameraCapacity.Origin;
import io.cadencia.domain.coverage.CameraCondition.State;
import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameraCapacityTest {

  private static final List<String> OLDEST_FIRST = List.of("a", "b", "c");

  private static AnalysisCost cost(double decode, double motion, double search) {
    return new AnalysisCost(millis(decode), millis(motion), millis(search));
  }

  private static Duration millis(double millis) {
    return Duration.ofNanos((long) (millis * 1e6));
  }

  @ParameterizedTest
  @DisplayName("C-54 the oldest cameras stay, and each is either watched or suspended")
  @CsvSource({"1, 1", "2, 2", "3, 3", "4, 3"})
  void the_oldest_stay(int capacity, int watched) {
    var box = new CameraCapacity(capacity, Origin.MEASURED);

    assertThat(box.within(OLDEST_FIRST)).isEqualTo(OLDEST_FIRST.subList(0, watched));
    assertThat(box.beyond(OLDEST_FIRST)).isEqualTo(OLDEST_FIRST.subList(watched, 3));
  }

  @Test
  void a_box_watches_one_camera_at_least() {
    assertThatThrownBy(() -> new CameraCapacity(0, Origin.CONFIGURED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 0");
  }

  @Test
  @DisplayName("E-17 the number of cameras by hand: 0.8 of 2 processors, 4 x 2.5 ms and 70 ms each")
  void by_hand() {
    assertThat(cost(1, 1.5, 70).camerasOn(2)).isEqualTo(20);
    assertThat(cost(1, 1.5, 70).camerasOn(1)).isEqualTo(10);
    assertThat(cost(1, 1.5, 10_000).camerasOn(2)).isEqualTo(1);
  }

  @ParameterizedTest
  @DisplayName("E-17 the part that takes most is named, frames counted four times a second")
  @CsvSource({"1, 1, 70, SEARCH", "20, 1, 70, DECODE", "1, 20, 70, MOTION"})
  void what_limits(double decode, double motion, double search, Part limit) {
    assertThat(cost(decode, motion, search).limit()).isEqualTo(limit);
  }

  @Test
  @DisplayName("E-17 a guess is careful: fewer cameras than were measured anywhere")
  void a_guess_is_careful() {
    assertThat(AnalysisCost.GUESS.camerasOn(2)).isEqualTo(9);
    assertThat(AnalysisCost.GUESS_OF_FAST.camerasOn(2)).isEqualTo(40);
  }

  @Test
  void work_that_takes_no_time_was_not_measured() {
    assertThatThrownBy(() -> cost(1, 0, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("C-54 a suspended camera says why, and nothing else is suspended")
  void suspended_for_capacity_alone() {
    var camera = new CameraId(1);
    var suspended = CameraCondition.suspended(camera, Instant.EPOCH);

    assertThat(suspended.isSuspended()).isTrue();
    assertThat(suspended.trouble()).isEqualTo(CameraTrouble.CAPACITY);
    for (var state : State.values()) {
      var other = state == State.SUSPENDED ? CameraTrouble.REFUSED : CameraTrouble.CAPACITY;
      assertThatThrownBy(() -> new CameraCondition(camera, state, other, Instant.EPOCH))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("C-54 a camera that was suspended and is watched again goes its usual way")
  void comes_back() {
    var camera = new CameraId(1);
    var again = new CameraSupervision(CameraCondition.suspended(camera, Instant.EPOCH), false);
    again.failedAt(Instant.EPOCH.plusSeconds(1), CameraTrouble.REFUSED);
    assertThat(again.condition().state()).isEqualTo(State.RESTARTING);

    again.pictureAt(Instant.EPOCH.plusSeconds(2));
    assertThat(again.condition().state()).isEqualTo(State.ONLINE);
  }
}
