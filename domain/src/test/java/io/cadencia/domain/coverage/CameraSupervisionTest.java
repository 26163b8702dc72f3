package io.cadencia.domain.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cadencia.domain.coverage.CameraCondition.State;
import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraSupervisionTest {

  private static final Instant NIGHT = Instant.parse("2026-01-05T22:00:00Z");
  private static final CameraId CAMERA = new CameraId(3);

  private final CameraSupervision supervision = new CameraSupervision(CAMERA, NIGHT);
  private final List<CameraNotice> notices = new ArrayList<>();

  private void picture(double second) {
    supervision.pictureAt(at(second)).ifPresent(notices::add);
  }

  private void failure(double second, CameraTrouble trouble) {
    supervision.failedAt(at(second), trouble).ifPresent(notices::add);
  }

  private static Instant at(double second) {
    return NIGHT.plusMillis(Math.round(second * 1000));
  }

  private void is(State state, CameraTrouble trouble, double since) {
    assertThat(supervision.condition())
        .isEqualTo(new CameraCondition(CAMERA, state, trouble, at(since)));
  }

  @Test
  @DisplayName("C-03 a camera stuck in pending shows why, and is told after a minute")
  void a_camera_stuck_in_pending_shows_why() {
    assertThat(supervision.condition()).isEqualTo(CameraCondition.pending(CAMERA, NIGHT));

    failure(10, CameraTrouble.UNREACHABLE);
    failure(40, CameraTrouble.UNAUTHORISED);
    is(State.PENDING, CameraTrouble.UNAUTHORISED, 0);
    assertThat(notices).isEmpty();
    failure(70, CameraTrouble.UNAUTHORISED);

    assertThat(notices)
        .containsExactly(new CameraNotice(CAMERA, at(70), CameraTrouble.UNAUTHORISED, NIGHT));
  }

  @Test
  @DisplayName(
      "C-04 an unplugged camera is restarting, then failed for a reason; recovery clears it")
  void an_unplugged_camera_is_restarting_then_failed() {
    picture(1);
    assertThat(supervision.condition().trouble()).isNull();

    failure(100, CameraTrouble.BROKE_OFF);
    is(State.RESTARTING, CameraTrouble.BROKE_OFF, 100);
    failure(130, CameraTrouble.UNREACHABLE);
    is(State.RESTARTING, CameraTrouble.UNREACHABLE, 100);
    failure(160, CameraTrouble.UNREACHABLE);
    is(State.FAILED, CameraTrouble.UNREACHABLE, 100);
    picture(500);

    assertThat(supervision.condition())
        .isEqualTo(new CameraCondition(CAMERA, State.ONLINE, null, at(500)));
  }

  @Test
  @DisplayName("C-05 what people are told has lasted for a minute")
  void what_people_are_told_has_lasted_for_a_minute() {
    picture(1);
    failure(100, CameraTrouble.STALLED);
    failure(159, CameraTrouble.STALLED);
    assertThat(notices).isEmpty();
    failure(161, CameraTrouble.STALLED);
    picture(300);
    picture(359);
    assertThat(notices).hasSize(1);
    picture(360);

    assertThat(notices)
        .containsExactly(
            new CameraNotice(CAMERA, at(161), CameraTrouble.STALLED, at(100)),
            new CameraNotice(CAMERA, at(360), null, at(300)));
    assertThat(notices.get(1).isRecovery()).isTrue();
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName("C-05 a camera that flaps all night leaves at most one notice a minute")
  void a_camera_that_flaps_all_night_leaves_at_most_one_notice_a_minute(long seed) {
    var dice = new Random(seed);
    var troubles = EnumSet.complementOf(EnumSet.of(CameraTrouble.CAPACITY)).stream().toList();
    double patience = 60 + dice.nextInt(90);
    double now = 0;
    while (now < 8 * 3600) {
      double until = now + dice.nextDouble() * patience;
      boolean up = dice.nextBoolean();
      for (; now < until; now += 0.5 + dice.nextDouble() * 20) {
        if (up) {
          picture(now);
        } else {
          failure(now, troubles.get(dice.nextInt(troubles.size())));
        }
      }
    }

    assertThat(notices).hasSizeGreaterThan(2);
    for (int i = 1; i < notices.size(); i++) {
      var between = Duration.between(notices.get(i - 1).at(), notices.get(i).at());
      assertThat(between).isGreaterThanOrEqualTo(CameraSupervision.DEBOUNCE);
      assertThat(notices.get(i).isRecovery()).isNotEqualTo(notices.get(i - 1).isRecovery());
    }
  }

  @Test
  void a_picture_from_before_it_went_away_says_nothing() {
    picture(1);
    failure(100, CameraTrouble.BROKE_OFF);

    picture(99);

    is(State.RESTARTING, CameraTrouble.BROKE_OFF, 100);
  }

  @Test
  void goes_on_where_another_process_left_off() {
    picture(1);
    failure(100, CameraTrouble.BROKE_OFF);
    failure(170, CameraTrouble.BROKE_OFF);
    var after = new CameraSupervision(supervision.condition(), supervision.isToldAway());

    assertThat(after.failedAt(at(400), CameraTrouble.REFUSED)).isEmpty();
    assertThat(after.condition().since()).isEqualTo(at(100));
    assertThat(after.pictureAt(at(500))).isEmpty();
    assertThat(after.pictureAt(at(560))).isPresent();
  }

  @Test
  void a_condition_that_cannot_be_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CameraCondition(CAMERA, State.FAILED, null, NIGHT));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CameraCondition(CAMERA, State.ONLINE, CameraTrouble.STALLED, NIGHT));
  }
}
