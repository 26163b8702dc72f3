package io.cadencia.adapter.cv.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cadencia.domain.coverage.CameraTrouble;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Against a real RTSP server, which goes through what cameras go through. */
@Timeout(60)
class RtspCameraTest {

  private static final NetworkLimits LIMITS =
      new NetworkLimits(Duration.ofSeconds(3), Duration.ofSeconds(1));
  private static final int FPS = 10;

  @TempDir static Path folder;
  private static Path film = Path.of("");

  @BeforeAll
  static void makeFilm() {
    RtspServer.assumeInstalled();
    film = TestFilm.write(folder.resolve("film.mp4"), 128, 96, FPS, 1, 60);
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  @DisplayName("C-04 frames come over TCP and over UDP")
  void frames_come_over_tcp_and_over_udp(Transport transport) {
    try (var camera = RtspServer.showing(film);
        var source = open(camera.address(), transport)) {
      for (int i = 0; i < 12; i++) {
        var frame = source.next().orElseThrow();
        assertThat(frame.width()).isEqualTo(128);
        assertThat(frame.height()).isEqualTo(96);
        assertThat(frame.index()).isEqualTo(i);
      }
    }
  }

  @Test
  @DisplayName(
      "C-04 a camera with a password shows its pictures to who knows it, and to nobody else")
  void a_camera_with_a_password_shows_its_pictures_to_who_knows_it() {
    try (var camera = RtspServer.guarded(film, "cadencia", "hilo-y-aguja")) {
      try (var source = open(camera.addressFor("cadencia", "hilo-y-aguja"), Transport.TCP)) {
        assertThat(source.next()).isPresent();
      }
      for (var address : new String[] {camera.address(), camera.addressFor("cadencia", "tijera")}) {
        assertThatExceptionOfType(FrameSourceException.class)
            .isThrownBy(() -> open(address, Transport.TCP))
            .withMessageContaining("rtsp://127.0.0.1:" + camera.port() + "/film cannot be opened")
            .withMessageNotContaining("tijera")
            .withMessageNotContaining("cadencia")
            .withNoCause()
            .satisfies(e -> assertThat(e.trouble()).isEqualTo(CameraTrouble.UNAUTHORISED));
      }
    }
  }

  @Test
  @DisplayName("C-04 a stream that the camera does not have is told apart")
  void a_stream_that_the_camera_does_not_have_is_told_apart() {
    try (var camera = RtspServer.showing(film)) {
      assertThatExceptionOfType(FrameSourceException.class)
          .isThrownBy(() -> open(camera.address() + "2", Transport.TCP))
          .satisfies(e -> assertThat(e.trouble()).isEqualTo(CameraTrouble.NO_SUCH_STREAM));
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  @DisplayName("C-04 a camera whose plug is pulled has stopped")
  void a_camera_whose_plug_is_pulled_has_stopped(Transport transport) {
    try (var camera = RtspServer.showing(film);
        var source = open(camera.address(), transport)) {
      assertThat(source.next()).isPresent();
      camera.close();

      assertThat(troubleOf(source)).isIn(CameraTrouble.BROKE_OFF, CameraTrouble.STALLED);
    }
  }

  @ParameterizedTest
  @EnumSource(Transport.class)
  @DisplayName("C-04 a camera that hangs is noticed after the limit, not after half a minute")
  void a_camera_that_hangs_is_noticed_after_the_limit(Transport transport) {
    try (var camera = RtspServer.showing(film);
        var source = open(camera.address(), transport)) {
      assertThat(source.next()).isPresent();
      camera.freeze();
      long frozen = System.nanoTime();

      assertThat(troubleOf(source)).isEqualTo(CameraTrouble.STALLED);

      // The limit, what was on the way, and a processor that is busy with other tests.
      assertThat(Duration.ofNanos(System.nanoTime() - frozen))
          .isBetween(Duration.ofMillis(900), Duration.ofSeconds(4));
    }
  }

  @Test
  @DisplayName("C-04 a cable that is cut, and noise on it, are a trouble and no more")
  void a_cable_that_is_cut_is_a_trouble_and_no_more() throws Exception {
    try (var camera = RtspServer.showing(film);
        var line = FaultyLine.to(camera)) {
      try (var source = open(line.address(), Transport.TCP)) {
        assertThat(source.next()).isPresent();
        line.cut();
        assertThat(troubleOf(source)).isEqualTo(CameraTrouble.BROKE_OFF);
      }
      try (var source = open(line.address(), Transport.TCP)) {
        assertThat(source.next()).isPresent();
      }
    }
  }

  @Test
  @DisplayName("D-15 a slow camera is known by its rate")
  void a_slow_camera_is_known_by_its_rate() {
    var slow = TestFilm.write(folder.resolve("slow.mp4"), 128, 96, FPS, 5, 60);
    var limits = new NetworkLimits(Duration.ofSeconds(8), Duration.ofSeconds(3));
    try (var camera = RtspServer.showing(slow);
        var source =
            NetworkFrameSource.open(camera.address(), Transport.TCP, limits, Clock.systemUTC())) {
      // The first ten come in a rush: they were kept to learn what kind of stream it is.
      for (int i = 0; i < 30; i++) {
        assertThat(source.next()).isPresent();
      }
      var facts = source.facts().orElseThrow();
      assertThat(facts.codec()).isEqualTo("h264");
      assertThat(facts.measuredFps()).isBetween(1.5, 2.7);
      assertThat(facts.betweenKeyFrames()).isNotNull();
      assertThat(facts.clockOffset()).isNotNull();
      assertThat(source.damaged()).isZero();
    }
  }

  private static NetworkFrameSource open(String address, Transport transport) {
    return NetworkFrameSource.open(address, transport, LIMITS, Clock.systemUTC());
  }

  /** Why it stops at last; what was on the way when it did is still shown. */
  private static CameraTrouble troubleOf(FrameSource source) {
    return catchThrowableOfType(
            FrameSourceException.class,
            () -> {
              while (source.next().isPresent()) {
                // The next one.
              }
            })
        .trouble();
  }
}
