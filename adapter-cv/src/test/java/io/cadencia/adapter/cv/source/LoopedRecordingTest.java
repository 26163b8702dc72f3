package io.cadencia.adapter.cv.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cadencia.adapter.cv.video.VideoFileWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LoopedRecordingTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  @TempDir Path folder;

  @Test
  void begins_again_one_interval_after_its_last_frame_and_counts_on() throws Exception {
    var pacer = new Waits();
    try (var loop = LoopedRecording.open(film(4), pacer)) {
      var frames = new ArrayList<VideoFrame>();
      for (int i = 0; i < 10; i++) {
        frames.add(loop.next().orElseThrow());
      }
      assertThat(frames)
          .extracting(VideoFrame::index)
          .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
      for (int i = 0; i < frames.size(); i++) {
        assertThat(frames.get(i).at()).isEqualTo(START.plusMillis(250L * i));
      }
      assertThat(frames.get(5).bgr()).isEqualTo(frames.get(1).bgr());
    }
    assertThat(pacer.waitedFor.get(9)).isEqualTo(START.plusMillis(2250));
  }

  @Test
  void is_opened_as_a_camera_by_its_address() {
    var sources =
        new FrameSources(
            Clock.fixed(START, ZoneOffset.UTC),
            new Waits(),
            NetworkLimits.defaults(),
            Transport.TCP);
    assertThat(FrameSources.isLive("loop:film.mp4")).isTrue();
    assertThat(FrameSources.isLive("film.mp4")).isFalse();
    try (var camera = sources.open("loop:" + film(4), START)) {
      assertThat(camera.isLive()).isTrue();
      assertThat(camera.next()).isPresent();
    }
  }

  @Test
  void says_that_its_film_is_gone_when_it_begins_again() throws Exception {
    var film = film(2);
    try (var loop = LoopedRecording.open(film, new Waits())) {
      loop.next();
      Files.delete(film);
      loop.next();
      assertThatExceptionOfType(FrameSourceException.class)
          .isThrownBy(loop::next)
          .withMessageContainingAll("film.mp4", "does not exist");
    }
  }

  private Path film(int frames) {
    var file = folder.resolve("film.mp4");
    try (var writer = VideoFileWriter.create(file, 96, 64, 4)) {
      for (int i = 0; i < frames; i++) {
        byte[] bgr = new byte[96 * 64 * 3];
        Arrays.fill(bgr, (byte) (10 + 60 * (i % 4)));
        writer.write(new VideoFrame(96, 64, bgr, START.plusMillis(250L * i), i));
      }
      writer.finish();
    }
    return file;
  }

  /** Time that passes only by waiting for it. */
  private static final class Waits implements Pacer {

    private final List<Instant> waitedFor = new ArrayList<>();
    private Instant now = START;

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void waitUntil(Instant moment) {
      waitedFor.add(moment);
      if (moment.isAfter(now)) {
        now = moment;
      }
    }
  }

  @Test
  @DisplayName("D-03 the film of a source is told, and a camera on the network has none")
  void the_film_of_a_source_is_told() {
    assertThat(FrameSources.film("loop:films/line.mp4")).contains(Path.of("films/line.mp4"));
    assertThat(FrameSources.film("line.mp4")).contains(Path.of("line.mp4"));
    assertThat(FrameSources.film("rtsp://camera.planta.example/sub")).isEmpty();
  }
}
