package io.cadencia.bootstrap.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path temp;

  @Test
  void it_is_made_with_all_it_holds() {
    var folder = DataFolder.open(temp.resolve("a/b"));

    assertThat(folder.frames()).isDirectory().isEqualTo(temp.resolve("a/b/frames"));
    assertThat(folder.logs()).isDirectory();
    assertThat(folder.database()).doesNotExist().hasFileName("cadencia.db");
    assertThat(folder.logFile()).isEqualTo(temp.resolve("a/b/logs/cadencia.log"));
    assertThat(folder.report()).isEqualTo(temp.resolve("a/b/report.json"));
  }

  @Test
  void the_trial_whether_it_can_be_written_to_leaves_nothing_behind() throws IOException {
    var folder = DataFolder.open(temp);

    try (var files = Files.list(folder.path())) {
      assertThat(files).containsExactlyInAnyOrder(folder.frames(), folder.logs());
    }
  }

  @Test
  void one_that_is_there_is_used_again() {
    DataFolder.open(temp);

    assertThat(DataFolder.open(temp).path()).isEqualTo(temp);
  }

  @Nested
  class It_is_refused_with_its_name_and_a_way_out {
    @Test
    void when_a_file_is_in_the_way() throws IOException {
      var file = Files.createFile(temp.resolve("taken"));

      assertThatThrownBy(() -> DataFolder.open(file))
          .isInstanceOf(FolderException.class)
          .hasMessage(
              file + ": cannot be made (a file is in the way); choose another folder with --data");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void when_nothing_can_be_made_there() {
      assertThatThrownBy(() -> DataFolder.open(Path.of("/proc/cadencia")))
          .isInstanceOf(FolderException.class)
          .hasMessageStartingWith("/proc/cadencia: cannot be made (")
          .hasMessageEndingWith("); choose another folder with --data");
    }

    @Test
    void when_a_reader_finds_no_database() {
      assertThatThrownBy(() -> DataFolder.existing(temp))
          .isInstanceOf(FolderException.class)
          .hasMessage(
              temp
                  + ": holds no data of Cadencia (no cadencia.db); check the path given by --data");
    }
  }

  @Test
  void a_reader_makes_nothing() throws IOException {
    Files.createFile(temp.resolve("cadencia.db"));

    assertThat(DataFolder.existing(temp).frames()).doesNotExist();
  }

  @Test
  void fresh_ones_of_the_same_second_do_not_meet() {
    var clock = Clock.fixed(Instant.parse("2026-01-05T12:00:00Z"), ZoneOffset.UTC);

    assertThat(DataFolder.fresh(temp, clock).path()).hasFileName("demo-20260105-120000");
    assertThat(DataFolder.fresh(temp, clock).path()).hasFileName("demo-20260105-120000-2");
  }

  @Nested
  class A_lock {
    private DataFolder folder() {
      return DataFolder.open(temp);
    }

    @Test
    void keeps_a_second_server_out_and_names_the_folder() {
      try (var lock = folder().lockForServer()) {
        assertThat(lock).isNotNull();
        assertThatThrownBy(() -> folder().lockForServer())
            .isInstanceOf(FolderException.class)
            .hasMessage(
                temp
                    + ": another server works on this folder; stop it, or choose another with --data");
      }
    }

    @Test
    @DisplayName("A-05 keeps a second detector out, started by mistake")
    void keeps_a_second_detector_out() {
      try (var lock = folder().lockForDetector()) {
        assertThat(lock).isNotNull();
        assertThatThrownBy(() -> folder().lockForDetector())
            .isInstanceOf(FolderException.class)
            .hasMessage(
                temp
                    + ": another detector works on this folder; stop it, or choose another with --data");
      }
    }

    @Test
    void lets_a_server_and_a_detector_work_side_by_side() {
      try (var server = folder().lockForServer();
          var detector = folder().lockForDetector()) {
        assertThat(server).isNotSameAs(detector);
      }
    }

    @Test
    void is_free_again_once_closed() {
      folder().lockForDetector().close();

      try (var again = folder().lockForDetector()) {
        assertThat(again).isNotNull();
      }
    }
  }
}
