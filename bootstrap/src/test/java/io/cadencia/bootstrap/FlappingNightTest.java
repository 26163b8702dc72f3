package io.cadencia.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import io.cadencia.adapter.cv.annotate.PictureWriter;
import io.cadencia.adapter.cv.movement.ViewStore;
import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.person.PersonDetector;
import io.cadencia.adapter.cv.pipeline.CameraWatch;
import io.cadencia.adapter.cv.source.FrameSource;
import io.cadencia.adapter.cv.source.FrameSourceException;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.detection.SuperviseCameraUseCase.Failure;
import io.cadencia.application.port.out.CyclePictures;
import io.cadencia.bootstrap.config.ConfigYaml;
import io.cadencia.bootstrap.wiring.DetectorWiring;
import io.cadencia.domain.coverage.CameraTrouble;
import io.cadencia.domain.plant.CameraId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A camera comes and goes for hours, before the whole detector and the whole server. */
class FlappingNightTest {

  private static final Instant DUSK = Instant.parse("2026-01-05T22:00:00Z");
  private static final Duration NIGHT = Duration.ofHours(2);
  private static final Instant DAWN = DUSK.plus(NIGHT);

  /** So that no silence between two frames is a gap. */
  private static final Duration BETWEEN_FRAMES = Duration.ofSeconds(4);

  private static final Duration UNIT = Duration.ofSeconds(30);
  private static final CameraId CAMERA = new CameraId(1);
  private static final String CONFIG =
      """
      plant: {id: p, box: b, time_zone: UTC}
      modules:
        - id: 1
          code: M
          name: Line
          workstations:
            - {id: 1, code: W, name: Place, operations: [{name: PEGAR, sam_seconds: 30}]}
      cameras:
        - id: 1
          name: Camera
          module: 1
          source: rtsp://camera.example/stream
          zones: [{workstation: W, seat: [[0, 0], [1, 0], [1, 1]]}]
      """;

  @TempDir private Path folder;

  private final Random dice = new Random(20);
  private final List<Instant> notices = new ArrayList<>();
  private final Notices appender = new Notices();
  private Instant now = DUSK;
  private Instant backAt = DUSK;
  private Duration seen = Duration.ZERO;
  private long units;
  private long outages;
  private ServedPlant plant;

  @BeforeEach
  void begin() {
    plant = new ServedPlant(folder, CONFIG, DUSK.minusSeconds(60), DAWN);
    appender.start();
    detectorLog().addAppender(appender);
  }

  @AfterEach
  void end() {
    detectorLog().detachAppender(appender);
    plant.close();
  }

  @Test
  @DisplayName("C-05 E-04 a camera mostly there: few notices, and efficiency of the time it saw")
  void a_camera_mostly_there() {
    pass(Duration.ofSeconds(300), Duration.ofSeconds(40));

    var night = night();
    assertThat(night.get("coverage").doubleValue()).isBetween(0.75, 0.97);
    assertThat(night.get("efficiency_pct").doubleValue()).isBetween(93.0, 101.0);
    assertThat(night.get("units_produced").longValue()).isEqualTo(units);
    assertNoticesAreAMinuteApart();
  }

  @Test
  @DisplayName("C-05 E-04 a camera mostly away: a notice a minute at most, and no figure, not zero")
  void a_camera_mostly_away() {
    pass(Duration.ofSeconds(100), Duration.ofSeconds(400));

    var night = night();
    assertThat(night.get("coverage").doubleValue()).isBetween(0.05, 0.5);
    assertThat(night.get("efficiency_pct").isNull()).isTrue();
    assertThat(night.get("units_produced").longValue()).isEqualTo(units);
    assertThat(notices).hasSizeGreaterThan(5);
    assertNoticesAreAMinuteApart();
  }

  private void assertNoticesAreAMinuteApart() {
    assertThat(outages).isGreaterThan(10);
    assertThat((long) notices.size()).isLessThanOrEqualTo(NIGHT.toMinutes());
    for (int i = 1; i < notices.size(); i++) {
      assertThat(Duration.between(notices.get(i - 1), notices.get(i)))
          .isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }
  }

  private JsonNode night() {
    return plant
        .get("/api/v1/efficiency/station/1?from=" + DUSK + "&to=" + DAWN + "&granularity=hour")
        .get("summary");
  }

  /** The night, with the camera there and away for up to so long each time. */
  private void pass(Duration there, Duration away) {
    var config = ConfigYaml.parse(CONFIG, "plant.yaml");
    var wiring = new DetectorWiring(plant.storage(), config);
    try (var writer = new PictureWriter("of views", Clock.fixed(DUSK, ZoneOffset.UTC))) {
      var feed =
          wiring.liveFeed(
              wiring.liveZones(config.cameras().get(0)),
              new Nobody(),
              CyclePictures.NONE,
              new ViewStore(folder.resolve("views"), writer),
              List.of());
      new CameraWatch(
              "Camera",
              feed,
              () -> open(there, away),
              (length, signal) -> waited(length, signal),
              dice,
              trouble -> wiring.superviseCamera().report(new Failure(CAMERA, now, trouble)))
          .run();
    }
  }

  private void waited(Duration length, CountDownLatch signal) {
    assertThat(signal.getCount()).isEqualTo(1);
    now = now.plus(length);
  }

  /**
   * Away until a moment that is drawn when it breaks; after dawn the source is simply at its end.
   */
  private FrameSource open(Duration there, Duration away) {
    if (now.isBefore(DAWN) && now.isBefore(backAt)) {
      throw new FrameSourceException("camera refused", CameraTrouble.REFUSED);
    }
    var until = now.plus(upTo(there));
    return new Camera(until, upTo(away));
  }

  private Duration upTo(Duration most) {
    return Duration.ofMillis(1 + (long) (dice.nextDouble() * most.toMillis()));
  }

  private static Logger detectorLog() {
    return (Logger) LoggerFactory.getLogger(DetectorWiring.class);
  }

  /** Shows noise, so that it never seems frozen, until it breaks. */
  private final class Camera implements FrameSource {

    private final Instant until;
    private final Duration away;
    private long index;

    Camera(Instant until, Duration away) {
      this.until = until;
      this.away = away;
    }

    @Override
    public Optional<VideoFrame> next() {
      now = now.plus(BETWEEN_FRAMES);
      if (!now.isBefore(DAWN)) {
        return Optional.empty();
      }
      if (now.isAfter(until)) {
        outages++;
        backAt = now.plus(away);
        throw new FrameSourceException("camera stalled", CameraTrouble.STALLED);
      }
      if (index > 0) {
        work();
      }
      var bgr = new byte[64 * 48 * 3];
      dice.nextBytes(bgr);
      return Optional.of(new VideoFrame(64, 48, bgr, now, index++));
    }

    /** Whoever sits there needs exactly the standard, and is seen only while the camera sees. */
    private void work() {
      seen = seen.plus(BETWEEN_FRAMES);
      if (seen.compareTo(UNIT.multipliedBy(units + 1)) >= 0) {
        units++;
        plant.unit(units, 1, now, UNIT);
      }
    }

    @Override
    public boolean isLive() {
      return true;
    }

    @Override
    public void close() {}
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

  /** What people are told, by the clock of the night. */
  private final class Notices extends AppenderBase<ILoggingEvent> {

    @Override
    protected void append(ILoggingEvent event) {
      assertThat(event.getFormattedMessage()).startsWith("camera 1 is ");
      notices.add(now);
    }
  }
}
