package io.cadencia.adapter.cv.evidence;

import static io.cadencia.domain.cycle.TestCycles.START;
import static io.cadencia.domain.cycle.TestCycles.aCycle;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.cadencia.adapter.cv.annotate.Faces;
import io.cadencia.adapter.cv.annotate.FrameAnnotator;
import io.cadencia.adapter.cv.annotate.FrameStore;
import io.cadencia.adapter.cv.annotate.PictureWriter;
import io.cadencia.adapter.cv.person.PersonBox;
import io.cadencia.adapter.cv.pipeline.CurrentZones;
import io.cadencia.adapter.cv.pipeline.LatestPicture;
import io.cadencia.adapter.cv.source.VideoFrame;
import io.cadencia.application.port.in.cycle.NameFrameUseCase;
import io.cadencia.domain.cycle.Cycle;
import io.cadencia.domain.cycle.CycleId;
import io.cadencia.domain.plant.CameraId;
import io.cadencia.domain.plant.WorkstationId;
import io.cadencia.domain.zone.Polygon;
import io.cadencia.domain.zone.StationZones;
import io.cadencia.domain.zone.ZoneKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

@DisplayName("E-10 A-62 the picture of a cycle")
class CycleEvidenceTest {

  private static final CameraId CAMERA = new CameraId(3);
  private static final PersonBox PERSON = new PersonBox(20, 20, 60, 80, 0.8);
  private static final Clock CLOCK = Clock.fixed(START, ZoneOffset.UTC);
  private static final StationZones STATION =
      new StationZones(
          new WorkstationId(1), Map.of(ZoneKind.SEAT, Polygon.rectangle(0.6, 0.6, 0.9, 0.9)));

  @TempDir private Path folder;

  private final RecentFrames recent = new RecentFrames();
  private final Map<Long, String> named = new ConcurrentHashMap<>();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final PictureWriter writer = new PictureWriter("of cycles", CLOCK);

  @BeforeEach
  void listen() {
    log.start();
    ((Logger) LoggerFactory.getLogger(PictureWriter.class)).addAppender(log);
  }

  @AfterEach
  void stop() {
    writer.close();
    ((Logger) LoggerFactory.getLogger(PictureWriter.class)).detachAppender(log);
  }

  private boolean name(CycleId cycle, String frame) {
    assertThat(folder.resolve(frame)).as("whole before it is named").isNotEmptyFile();
    named.put(cycle.value(), frame);
    return true;
  }

  private CycleEvidence evidence(Path frames, NameFrameUseCase names) {
    return new CycleEvidence(
        CurrentZones.fixed(CAMERA, List.of(STATION)),
        recent,
        new CycleEvidence.Style(
            Map.of(new WorkstationId(1), "PUESTO_01"),
            Faces.PIXELATED,
            ZoneId.of("America/Bogota")),
        new FrameStore(frames),
        writer,
        names);
  }

  /** Ends 20 seconds after the start. */
  private static Cycle cycle(long number) {
    return aCycle().numbered(number).build();
  }

  private static VideoFrame frame(Instant at, int level) {
    byte[] bgr = new byte[100 * 100 * 3];
    Arrays.fill(bgr, (byte) level);
    return new VideoFrame(100, 100, bgr, at, 0);
  }

  private void see(double seconds, int level, PersonBox... people) {
    recent.analysed(frame(START.plusMillis(Math.round(seconds * 1000)), level), List.of(people));
  }

  private List<Path> files() throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  @Test
  void shows_the_frame_nearest_to_the_put_down_and_is_named_once_it_is_whole() throws IOException {
    see(18.5, 40);
    see(19.9, 200);
    see(21.5, 40);

    evidence(folder, this::name).keep(cycle(47_890));
    writer.close();

    assertThat(named).containsExactly(Map.entry(47_890L, "2026/01/05/cam3_47890.jpg"));
    var image = ImageIO.read(folder.resolve(named.get(47_890L)).toFile());
    assertThat(image.getRGB(95, 5) & 0xff).isBetween(190, 210);
    assertThat(files()).hasSize(1);
  }

  @Test
  void lies_in_the_folder_of_the_plants_day() {
    see(20, 40);
    var lateInBogota = Clock.fixed(Instant.parse("2026-01-06T03:00:00Z"), ZoneOffset.UTC);
    var cycle = aCycle().startedAt(lateInBogota.instant()).build();
    recent.analysed(frame(cycle.end().orElseThrow(), 40), List.of());

    evidence(folder, this::name).keep(cycle);
    writer.close();

    assertThat(named).containsValue("2026/01/05/cam3_1.jpg");
  }

  @Test
  void hides_who_was_missed_in_this_frame_but_found_just_before_or_after() {
    see(19.4, 40, PERSON);
    see(20, 40);
    see(20.6, 40, new PersonBox(1, 2, 3, 4, 0.5));

    var seen = recent.nearest(START.plusSeconds(20)).orElseThrow();

    assertThat(seen.people()).isEmpty();
    assertThat(seen.around()).containsExactly(PERSON, new PersonBox(1, 2, 3, 4, 0.5));
  }

  @Nested
  class Is_not_taken {

    @Test
    void where_nobody_was_searched_for_near_the_put_down() throws IOException {
      see(17, 40);
      see(23, 40);

      evidence(folder, CycleEvidenceTest.this::name).keep(cycle(1));
      writer.close();

      assertThat(named).isEmpty();
      assertThat(files()).isEmpty();
    }

    @Test
    void of_a_cycle_that_is_gone_meanwhile() throws IOException {
      see(20, 40);

      evidence(folder, (cycle, frame) -> false).keep(cycle(1));
      writer.close();

      assertThat(files()).isEmpty();
    }

    @Test
    void where_the_database_does_not_take_its_name() throws IOException {
      see(20, 40);

      evidence(
              folder,
              (cycle, frame) -> {
                throw new IllegalStateException("busy");
              })
          .keep(cycle(1));
      writer.close();

      assertThat(files()).isEmpty();
      assertThat(writer.missed()).isEqualTo(1);
    }
  }

  @Nested
  class Is_missed_and_no_cycle_waits {

    @Test
    void where_the_disk_stands_still() throws InterruptedException {
      var disk = new CountDownLatch(1);
      var stuck = new CountDownLatch(1);
      see(20, 40);
      var evidence =
          evidence(
              folder,
              (cycle, frame) -> {
                stuck.countDown();
                awaitUninterrupted(disk);
                return name(cycle, frame);
              });

      evidence.keep(cycle(1));
      stuck.await();
      // One is being written, sixteen wait: the rest would have to block, were they not dropped.
      for (int id = 2; id <= 100; id++) {
        evidence.keep(cycle(id));
      }

      assertThat(writer.missed()).isEqualTo(100 - 1 - 16);
      disk.countDown();
      writer.close();
      assertThat(named).hasSize(17);
      assertThat(log.list).hasSize(1);
    }

    @Test
    void where_the_disk_is_full_which_is_told_once() throws IOException {
      var full = Files.writeString(folder.resolve("full"), "no folder can be made below a file");
      see(20, 40);
      var evidence = evidence(full, (cycle, frame) -> true);

      for (int id = 1; id <= 10; id++) {
        evidence.keep(cycle(id));
      }
      writer.close();

      assertThat(writer.missed()).isEqualTo(10);
      assertThat(log.list)
          .singleElement()
          .extracting(ILoggingEvent::getFormattedMessage)
          .asString()
          .startsWith("a picture is missed (of cycles): picture")
          .endsWith("measuring goes on, and more may be missed");
    }
  }

  @Test
  @DisplayName("E-10 a disk that stands still keeps no camera from showing the board a frame")
  void a_disk_that_stands_still_keeps_no_camera_waiting() throws InterruptedException {
    var disk = new CountDownLatch(1);
    writer.write(() -> awaitUninterrupted(disk));
    var latest =
        new LatestPicture(
            CAMERA,
            new FrameAnnotator(List.of(STATION), Map.of(), Faces.PIXELATED),
            new FrameStore(folder),
            writer);

    for (int second = 0; second < 100; second++) {
      latest.analysed(frame(START.plusSeconds(second), 40), List.of(PERSON));
    }

    assertThat(writer.missed()).isPositive();
    disk.countDown();
  }

  @Nested
  class The_frames_of_the_last_seconds {

    @Test
    void are_bounded_whatever_the_rate_of_frames() {
      for (int i = 0; i < 3_000; i++) {
        see(i / 30.0, 40);
      }

      assertThat(recent.nearest(START.plusSeconds(87))).isEmpty();
      assertThat(recent.nearest(START.plusSeconds(90))).isPresent();
      assertThat(recent.nearest(START.plusSeconds(99))).isPresent();
    }

    @Test
    void are_few_pixels_of_a_large_frame_and_boxes_fit_them() {
      var bgr = new byte[1_920 * 1_080 * 3];
      int middle = (540 * 1_920 + 960) * 3;
      bgr[middle] = 77;
      recent.analysed(
          new VideoFrame(1_920, 1_080, bgr, START, 0),
          List.of(new PersonBox(300, 600, 900, 1_080, 0.8)));

      var seen = recent.nearest(START).orElseThrow();

      assertThat(seen.frame().width()).isEqualTo(640);
      assertThat(seen.frame().height()).isEqualTo(360);
      assertThat(seen.frame().bgr()[(180 * 640 + 320) * 3]).isEqualTo((byte) 77);
      assertThat(seen.people()).containsExactly(new PersonBox(100, 200, 300, 360, 0.8));
    }

    @Test
    void of_another_resolution_hide_nobody_in_this_one() {
      see(19.5, 40, PERSON);
      recent.analysed(
          new VideoFrame(50, 50, new byte[50 * 50 * 3], START.plusSeconds(20), 1), List.of());

      assertThat(recent.nearest(START.plusSeconds(20)).orElseThrow().around()).isEmpty();
    }

    @Test
    void are_forgotten_when_the_clock_is_put_back() {
      see(3_600, 40);
      see(20, 200);

      assertThat(recent.nearest(START.plusSeconds(3_600))).isEmpty();
      assertThat(recent.nearest(START.plusSeconds(20))).isPresent();
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_was_missed_is_told_when_all_has_been_well_for_a_minute() {
    var time = new AtomicReference<>(START);
    try (var told = new PictureWriter("of cycles", clock(time))) {
      told.write(
          () -> {
            throw new IllegalStateException("no room");
          });
      told.write(() -> time.set(START.plus(Duration.ofSeconds(61))));
    }

    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .last()
        .isEqualTo("pictures are written again (of cycles), 1 were missed");
  }

  private static Clock clock(AtomicReference<Instant> time) {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return Objects.requireNonNull(time.get());
      }
    };
  }
}
