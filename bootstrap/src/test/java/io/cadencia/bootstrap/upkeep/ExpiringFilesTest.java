package io.cadencia.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.DataClass;
import io.cadencia.application.port.out.RetainedStore.Removal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows C-22 and D-06: files that were kept long enough, and files that make room. */
class ExpiringFilesTest {

  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  @TempDir private Path folder;
  private final List<Set<String>> forgotten = new ArrayList<>();

  @BeforeEach
  void three_frames_and_a_newest_picture() throws IOException {
    write("2026/a.jpg", 10, 40);
    write("2026/b.jpg", 20, 30);
    write("c.jpg", 40, 1);
    write("latest/cam1.jpg", 80, 90);
  }

  private void write(String name, int bytes, int daysOld) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[bytes]);
    Files.setLastModifiedTime(file, FileTime.from(daysAgo(daysOld)));
  }

  private static Instant daysAgo(int days) {
    return NOW.minus(Duration.ofDays(days));
  }

  private ExpiringFiles frames() {
    return new ExpiringFiles(
        DataClass.FRAMES, folder, file -> !file.startsWith("latest"), this::forget);
  }

  /** A frame must be forgotten while it is still there. */
  private void forget(Set<String> frames) {
    frames.forEach(frame -> assertThat(folder.resolve(frame)).exists());
    forgotten.add(frames);
  }

  private List<String> left() throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void too_old_ones_are_forgotten_and_go() throws IOException {
    assertThat(frames().removeOlderThan(daysAgo(30), false))
        .isEqualTo(new Removal(1, 10, daysAgo(30)));

    assertThat(left()).containsExactly("2026/b.jpg", "c.jpg", "latest/cam1.jpg");
    assertThat(forgotten).containsExactly(Set.of("2026/a.jpg"));
  }

  @Test
  void the_oldest_make_room_until_there_is_enough() throws IOException {
    assertThat(frames().removeOldest(11, false)).isEqualTo(new Removal(2, 30, daysAgo(1)));

    assertThat(left()).containsExactly("c.jpg", "latest/cam1.jpg");
  }

  @Test
  void when_none_is_left_it_says_how_much_room_they_made() throws IOException {
    assertThat(frames().removeOldest(1_000, false)).isEqualTo(new Removal(3, 70, null));

    assertThat(left()).containsExactly("latest/cam1.jpg");
  }

  @Test
  void a_dry_run_says_the_same_and_touches_nothing() throws IOException {
    assertThat(frames().removeOlderThan(daysAgo(30), true))
        .isEqualTo(new Removal(1, 10, daysAgo(30)));
    assertThat(frames().removeOldest(11, true)).isEqualTo(new Removal(2, 30, daysAgo(1)));

    assertThat(left()).hasSize(4);
    assertThat(forgotten).isEmpty();
  }

  @Test
  void a_folder_that_is_not_there_holds_nothing() {
    var none =
        new ExpiringFiles(DataClass.LOGS, folder.resolve("none"), file -> true, this::forget);

    assertThat(none.removeOlderThan(NOW, false)).isEqualTo(new Removal(0, 0, null));
  }
}
