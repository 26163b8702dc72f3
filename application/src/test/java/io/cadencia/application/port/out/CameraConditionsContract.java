package io.cadencia.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.CameraConditions.Known;
import io.cadencia.domain.coverage.CameraAim;
import io.cadencia.domain.coverage.CameraAim.Standing;
import io.cadencia.domain.coverage.CameraClock;
import io.cadencia.domain.coverage.CameraCondition;
import io.cadencia.domain.coverage.CameraCondition.State;
import io.cadencia.domain.coverage.CameraStream;
import io.cadencia.domain.coverage.CameraTrouble;
import io.cadencia.domain.plant.CameraId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every {@link CameraConditions} keeps. */
public abstract class CameraConditionsContract {

  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00.123Z");

  /** A camera that the plant has. */
  protected static final CameraId CAMERA = new CameraId(1);

  protected static final CameraId OTHER = new CameraId(2);

  protected abstract CameraConditions conditions();

  @Test
  void nothing_is_known_of_a_camera_that_nobody_tried() {
    assertThat(conditions().find(CAMERA)).isEmpty();
    assertThat(conditions().findAim(CAMERA)).isEmpty();
    assertThat(conditions().aims()).isEmpty();
    assertThat(conditions().findStream(CAMERA)).isEmpty();
    assertThat(conditions().findClock(CAMERA)).isEmpty();
    assertThat(conditions().clocks()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CameraTrouble.class)
  void keeps_every_trouble(CameraTrouble trouble) {
    var state = trouble == CameraTrouble.CAPACITY ? State.SUSPENDED : State.FAILED;
    var known = new Known(new CameraCondition(CAMERA, state, trouble, NOON), true);

    conditions().save(known);

    assertThat(conditions().find(CAMERA)).contains(known);
    assertThat(conditions().find(OTHER)).isEmpty();
  }

  @Test
  void keeps_the_newest_alone() {
    conditions().save(new Known(CameraCondition.pending(CAMERA, NOON), false));
    var online = new Known(new CameraCondition(CAMERA, State.ONLINE, null, NOON), false);

    conditions().save(online);

    assertThat(conditions().find(CAMERA)).contains(online);
  }

  @Test
  void tells_who_is_suspended() {
    conditions().save(new Known(CameraCondition.suspended(OTHER, NOON), false));
    conditions().save(new Known(CameraCondition.suspended(CAMERA, NOON), false));
    assertThat(conditions().suspended()).containsExactly(CAMERA, OTHER);

    conditions().save(new Known(CameraCondition.pending(CAMERA, NOON), false));

    assertThat(conditions().suspended()).containsExactly(OTHER);
  }

  @ParameterizedTest
  @EnumSource(Standing.class)
  void keeps_where_cameras_look(Standing standing) {
    var other = new CameraAim(OTHER, Standing.IN_PLACE, 0, NOON);
    conditions().saveAim(other);
    conditions().saveAim(new CameraAim(CAMERA, Standing.UNKNOWN, 0, NOON));
    var aim = new CameraAim(CAMERA, standing, 0.0234, NOON.plusSeconds(1));

    conditions().saveAim(aim);

    assertThat(conditions().findAim(CAMERA)).contains(aim);
    assertThat(conditions().aims()).containsExactly(aim, other);
  }

  @Test
  void keeps_what_cameras_send() {
    var full =
        new CameraStream(
            CAMERA,
            "h264",
            640,
            480,
            15.0,
            14.25,
            Duration.ofMillis(2_000),
            Duration.ofMillis(-730),
            NOON);
    var bare = new CameraStream(OTHER, "mjpeg", 320, 240, null, 0, null, null, NOON);
    conditions().saveStream(new CameraStream(CAMERA, "hevc", 1, 1, null, 1, null, null, NOON));

    conditions().saveStream(full);
    conditions().saveStream(bare);

    assertThat(conditions().findStream(CAMERA)).contains(full);
    assertThat(conditions().findStream(OTHER)).contains(bare);
  }

  @Test
  void keeps_how_clocks_go() {
    var other = new CameraClock(OTHER, false, Duration.ZERO, NOON);
    conditions().saveClock(other);
    conditions().saveClock(new CameraClock(CAMERA, false, Duration.ZERO, NOON));
    var clock = new CameraClock(CAMERA, true, Duration.ofMillis(612), NOON.plusSeconds(1));

    conditions().saveClock(clock);

    assertThat(conditions().findClock(CAMERA)).contains(clock);
    assertThat(conditions().clocks()).containsExactly(clock, other);
  }
}
