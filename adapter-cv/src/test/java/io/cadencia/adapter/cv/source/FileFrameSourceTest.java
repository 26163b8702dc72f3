package io.cadencia.adapter.cv.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cadencia.adapter.cv.model.TestModels;
import io.cadencia.adapter.cv.video.VideoFileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFrameSourceTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  @TempDir Path folder;

  @Nested
  class Every_frame_of_a_recording {

    @Test
    void comes_in_order_at_the_start_plus_its_timestamp() {
      var frames = all(recording(5, 40));
      assertThat(frames).hasSize(40);
      assertThat(frames).element(7).extracting(VideoFrame::index).isEqualTo(7L);
      assertThat(frames).element(0).extracting(VideoFrame::at).isEqualTo(START);
      assertThat(frames).element(7).extracting(VideoFrame::at).isEqualTo(START.plusMillis(1400));
    }

    @Test
    void keeps_its_own_pixels_without_the_padding_of_rows() {
      var frames = all(recording(5, 3));
      assertThat(frames).extracting(VideoFrame::width).containsOnly(90);
      for (int i = 0; i < frames.size(); i++) {
        for (byte value : frames.get(i).bgr()) {
          assertThat(value & 0xff).isBetween(60 * i, 60 * i + 20);
        }
      }
    }

    @Test
    void comes_from_a_gif_as_well() {
      assertThat(all(TestModels.shared("video/worker-zone-detection.gif"))).hasSize(71);
    }
  }

  @Nested
  class Refuses {

    @Test
    void a_missing_file() {
      refused(folder.resolve("none.mp4"), "does not exist");
    }

    @Test
    void a_folder() {
      refused(folder, "does not exist");
    }

    @Test
    void a_text() throws IOException {
      refused(
          Files.writeString(folder.resolve("notes.txt"), "no video\n".repeat(99)), "not a video");
    }

    @Test
    void an_empty_file() throws IOException {
      refused(Files.createFile(folder.resolve("empty.mp4")), "not a video");
    }

    @Test
    void a_playlist_that_names_another_file() throws IOException {
      var list = "#EXTM3U\n#EXTINF:1,\n" + recording(5, 5).toUri() + "\n#EXT-X-ENDLIST\n";
      refused(Files.writeString(folder.resolve("list.m3u8"), list), "not a video");
    }

    @Test
    void an_mp4_that_was_cut_off_before_its_index() throws IOException {
      byte[] whole = Files.readAllBytes(recording(5, 40));
      var cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, 200));
      refused(cut, "its index (moov) is missing");
    }

    private void refused(Path file, String why) {
      assertThatExceptionOfType(FrameSourceException.class)
          .isThrownBy(() -> FileFrameSource.open(file, START))
          .withMessageContainingAll(file.toString(), why);
    }
  }

  @Test
  void a_recording_cut_in_the_middle_gives_its_frames_and_then_tells_where_it_broke()
      throws IOException {
    byte[] whole = Files.readAllBytes(TestModels.shared("video/one-by-one-person-detection.mp4"));
    var cut = Files.write(folder.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 8));
    try (var source = FileFrameSource.open(cut, START)) {
      assertThat(source.next()).isPresent();
      assertThatExceptionOfType(FrameSourceException.class)
          .isThrownBy(() -> Stream.generate(source::next).anyMatch(frame -> frame.isEmpty()))
          .withMessageContainingAll("cut.mp4", " s of 139.", "copy or record it again");
    }
  }

  /** A recording of 90 pixels in width, whose rows FFmpeg pads, and a grey that rises by 60. */
  private Path recording(double framesPerSecond, int frames) {
    var file = folder.resolve("recording.mp4");
    try (var writer = VideoFileWriter.create(file, 90, 64, framesPerSecond)) {
      for (int i = 0; i < frames; i++) {
        byte[] bgr = new byte[90 * 64 * 3];
        Arrays.fill(bgr, (byte) (10 + 60 * (i % 4)));
        var at = START.plusNanos(Math.round(i * 1e9 / framesPerSecond));
        writer.write(new VideoFrame(90, 64, bgr, at, i));
      }
      writer.finish();
    }
    return file;
  }

  private static List<VideoFrame> all(Path file) {
    try (var source = FileFrameSource.open(file, START)) {
      return Stream.generate(source::next)
          .takeWhile(frame -> frame.isPresent())
          .map(frame -> frame.orElseThrow())
          .toList();
    }
  }
}
