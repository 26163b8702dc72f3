package io.cadencia.adapter.cv.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cadencia.adapter.cv.source.FileFrameSource;
import io.cadencia.adapter.cv.source.VideoFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VideoFileWriterTest {

  private static final Instant START = Instant.parse("2026-01-05T12:00:00Z");

  @TempDir Path folder;

  @Test
  void the_same_frames_give_the_same_bytes() {
    var first = write("first.mp4", 7.5, 30);
    var second = write("second.mp4", 7.5, 30);
    assertThat(first).hasSameBinaryContentAs(second);
  }

  @Test
  void frames_left_out_leave_a_gap_in_time() {
    var file = folder.resolve("gap.mp4");
    try (var writer = VideoFileWriter.create(file, 64, 48, 5)) {
      writer.write(frame(0, 0));
      writer.write(frame(1, 200));
      writer.write(frame(2, 1400));
      writer.finish();
    }
    var times = new ArrayList<Long>();
    try (var source = FileFrameSource.open(file, START)) {
      for (var f = source.next(); f.isPresent(); f = source.next()) {
        times.add(f.get().at().toEpochMilli() - START.toEpochMilli());
      }
    }
    assertThat(times).containsExactly(0L, 200L, 1400L);
  }

  @Test
  void nothing_remains_of_a_video_that_was_not_finished() throws IOException {
    try (var writer = VideoFileWriter.create(folder.resolve("half.mp4"), 64, 48, 5)) {
      writer.write(frame(0, 0));
      assertThat(folder).isNotEmptyDirectory();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_video_that_was_there_stays_until_the_new_one_is_finished() throws IOException {
    var file = Files.writeString(folder.resolve("old.mp4"), "old");
    try (var writer = VideoFileWriter.create(file, 64, 48, 5)) {
      writer.write(frame(0, 0));
    }
    assertThat(file).hasContent("old");
  }

  @Test
  void a_frame_of_another_size_or_no_later_than_the_last_is_refused() {
    try (var writer = VideoFileWriter.create(folder.resolve("x.mp4"), 64, 48, 5)) {
      writer.write(frame(0, 0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> writer.write(frame(1, 20)))
          .withMessageContaining("x.mp4");
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> writer.write(new VideoFrame(2, 2, new byte[12], START.plusSeconds(1), 1)))
          .withMessageContaining("64x48");
    }
  }

  @Test
  void a_folder_that_is_a_file_is_told() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");
    assertThatExceptionOfType(VideoWriteException.class)
        .isThrownBy(() -> VideoFileWriter.create(file.resolve("x.mp4"), 64, 48, 5))
        .withMessageContaining("x.mp4");
  }

  private Path write(String name, double framesPerSecond, int frames) {
    var file = folder.resolve(name);
    try (var writer = VideoFileWriter.create(file, 64, 48, framesPerSecond)) {
      for (int i = 0; i < frames; i++) {
        writer.write(frame(i, Math.round(i * 1000 / framesPerSecond)));
      }
      writer.finish();
    }
    return file;
  }

  private static VideoFrame frame(int index, long millis) {
    byte[] bgr = new byte[64 * 48 * 3];
    Arrays.fill(bgr, (byte) 90);
    byte[] noise = new byte[999];
    new Random(index).nextBytes(noise);
    System.arraycopy(noise, 0, bgr, 0, noise.length);
    return new VideoFrame(64, 48, bgr, START.plusMillis(millis), index);
  }
}
