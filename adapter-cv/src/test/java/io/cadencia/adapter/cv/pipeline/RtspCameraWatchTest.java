package io.cadencia.adapter.cv.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.source.FaultyLine;
import io.cadencia.adapter.cv.source.FrameSources;
import io.cadencia.adapter.cv.source.NetworkLimits;
import io.cadencia.adapter.cv.source.NoWait;
import io.cadencia.adapter.cv.source.RtspServer;
import io.cadencia.adapter.cv.source.TestFilm;
import io.cadencia.adapter.cv.source.Transport;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.detection.ObserveWorkstationUseCase;
import io.cadencia.application.port.in.detection.RecordHeartbeatUseCase;
import io.cadencia.domain.coverage.CameraTrouble;
import io.cadencia.domain.detection.Observation;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import io.cadencia.domain.zone.ZoneLayout;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A watch goes on with a real RTSP camera after everything that happens to one. */
@Timeout(90)
class RtspCameraWatchTest {

  private static final Clock CLOCK = Clock.systemUTC();
  private static final NetworkLimits LIMITS =
      new NetworkLimits(Duration.ofSeconds(5), Duration.ofSeconds(1));
  private static final List<StationZones> SEAT =
      List.of(
          new StationZones(
              new WorkstationId(1),
              Map.of(
                  ZoneKind.SEAT,
                  Polygon.rectangle(0, 0, 0.5, 1),
                  ZoneKind.DROP,
                  Polygon.rectangle(0.5, 0, 1, 1))));

  @TempDir static Path folder;
  private static Path film = Path.of("");
  private static Path larger = Path.of("");

  private final BlockingQueue<VideoFrame> frames = new LinkedBlockingQueue<>();
  private final BlockingQueue<CameraTrouble> troubles = new LinkedBlockingQueue<>();
  private final BlockingQueue<RecordHeartbeatUseCase.Command> heartbeats =
      new LinkedBlockingQueue<>();
  private final VisionCycleFeed feed =
      new VisionCycleFeed(
          new CameraId(1),
          CurrentZones.fixed(new CameraId(1), SEAT),
          new Nobody(),
          new Unheard(),
          heartbeats::add,
          Duration.ZERO,
          List.of((frame, people) -> frames.add(frame)),
          () -> 0);
  private CameraWatch watch = watch("rtsp://127.0.0.1:1/film");
  private Thread thread = new Thread(watch);

  @BeforeAll
  static void makeFilms() {
    RtspServer.assumeInstalled();
    film = TestFilm.write(folder.resolve("film.mp4"), 128, 96, 10, 1, 60);
    larger = TestFilm.write(folder.resolve("larger.mp4"), 192, 160, 10, 1, 60);
  }

  @AfterEach
  void endTheWatch() throws InterruptedException {
    watch.stop();
    thread.join();
  }

  @Test
  @DisplayName("C-04 a camera that comes back with another resolution is watched on")
  void a_camera_that_comes_back_with_another_resolution_is_watched_on() throws Exception {
    var camera = RtspServer.showing(film);
    try (camera) {
      begin(camera.address());
      await(frames, frame -> frame.width() == 128);
    }
    assertThat(troubles.poll(20, TimeUnit.SECONDS)).isNotNull();
    try (var again = RtspServer.showing(larger, camera.port())) {
      var frame = await(frames, shown -> shown.width() == 192);
      assertThat(frame.height()).isEqualTo(160);
      await(heartbeats, beat -> beat.lastFrameAt().isAfter(frame.at()));
    }
  }

  @Test
  @DisplayName("C-04 noise in mid-stream breaks at most the stream, and the watch recovers")
  void noise_in_mid_stream_breaks_at_most_the_stream() throws Exception {
    try (var camera = RtspServer.showing(film);
        var line = FaultyLine.to(camera)) {
      begin(line.address());
      await(frames, frame -> true);
      line.garble(20_000);
      awaitNews();
      troubles.clear();
      line.cut();
      assertThat(troubles.poll(20, TimeUnit.SECONDS)).isEqualTo(CameraTrouble.BROKE_OFF);
      awaitNews();
    }
  }

  @Test
  @DisplayName("C-04 a camera that hangs is left, and watched on when it is well again")
  void a_camera_that_hangs_is_watched_on_when_it_is_well_again() throws Exception {
    try (var camera = RtspServer.showing(film)) {
      begin(camera.address());
      await(frames, frame -> true);
      camera.freeze();
      assertThat(troubles.poll(20, TimeUnit.SECONDS)).isEqualTo(CameraTrouble.STALLED);
      camera.thaw();
      awaitNews();
    }
  }

  private void begin(String address) {
    watch = watch(address);
    thread = new Thread(watch, "watch");
    thread.start();
  }

  private CameraWatch watch(String address) {
    var sources = new FrameSources(CLOCK, new NoWait(CLOCK), LIMITS, Transport.TCP);
    return new CameraWatch(
        "Cámara 1",
        feed,
        () -> sources.open(address, CLOCK.instant()),
        (length, signal) -> signal.await(100, TimeUnit.MILLISECONDS),
        () -> 0L,
        troubles::add);
  }

  /** Pictures that were taken after this moment. */
  private void awaitNews() throws InterruptedException {
    var now = CLOCK.instant();
    await(frames, frame -> frame.at().isAfter(now));
  }

  private static <T> T await(BlockingQueue<T> queue, Predicate<T> wanted)
      throws InterruptedException {
    long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      var next = queue.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
      assertThat(next).as("what was waited for").isNotNull();
      if (wanted.test(next)) {
        return next;
      }
    }
  }

  private static final class Nobody implements PersonDetector {

    @Override
    public List<PersonBox> detect(VideoFrame frame) {
      return List.of();
    }

    @Override
    public String version() {
      return "nobody/1";
    }

    @Override
    public String modelSha256() {
      return "0";
    }

    @Override
    public void close() {}
  }

  private static final class Unheard implements ObserveWorkstationUseCase {

    @Override
    public void observe(WorkstationId workstation, Observation observation) {}

    @Override
    public void finish(WorkstationId workstation, Instant at) {}

    @Override
    public void changeZones(ZoneLayout zones, Instant at) {}
  }
}
