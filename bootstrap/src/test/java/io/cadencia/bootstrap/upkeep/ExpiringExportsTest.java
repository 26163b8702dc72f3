package io.cadencia.bootstrap.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import io.cadencia.application.port.out.RetainedFiles;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpiringExportsTest {

  private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

  @TempDir private Path folder;
  private final List<Set<String>> told = new ArrayList<>();

  @BeforeEach
  void an_old_report_a_new_one_and_a_draft() throws IOException {
    write("old.xlsx", 40);
    write("old.xlsx.sha256", 40);
    write("new.xlsx", 3);
    write(".drafts/7/file0", 50);
  }

  private void write(String name, int daysOld) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, name);
    Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(daysOld))));
  }

  private ExpiringExports exports() {
    return new ExpiringExports(folder, told::add);
  }

  @Test
  @DisplayName("C-22 an old report goes with its hash once the trail knows, a draft never")
  void an_old_one_goes_with_its_hash() {
    var removal = exports().removeOlderThan(NOW.minus(Duration.ofDays(30)), false);

    assertThat(removal.count()).isEqualTo(2);
    assertThat(told).containsExactly(Set.of("old.xlsx"));
    assertThat(folder.resolve("old.xlsx")).doesNotExist();
    assertThat(folder.resolve("old.xlsx.sha256")).doesNotExist();
    assertThat(folder.resolve("new.xlsx")).exists();
    assertThat(folder.resolve(".drafts/7/file0")).exists();
  }

  @Test
  void a_dry_run_only_counts() {
    assertThat(exports().removeOlderThan(NOW, true).count()).isEqualTo(3);
    assertThat(told).isEmpty();
    assertThat(folder.resolve("old.xlsx")).exists();
  }

  @Test
  void none_goes_for_want_of_room() {
    assertThat(exports()).isNotInstanceOf(RetainedFiles.class);
  }
}
