package io.cadencia.bootstrap.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.bootstrap.cli.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFolderTest {

  @TempDir private Path temp;

  private static void write(DatasetFolder folder, String name, String text) throws IOException {
    try (var file = folder.open(name)) {
      file.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private DatasetFolder.Finished finished(String text) throws IOException {
    try (var folder = DatasetFolder.in(shelf())) {
      write(folder, "module-1/cycles.csv", text);
      return folder.finish("set");
    }
  }

  private Path shelf() {
    return temp.resolve("shelf");
  }

  private List<Path> onTheShelf() throws IOException {
    try (var all = Files.list(shelf())) {
      return all.map(Path::getFileName).toList();
    }
  }

  @Test
  void appears_whole_under_its_name() throws IOException {
    assertThat(finished("a").isNew()).isTrue();
    assertThat(shelf().resolve("set/module-1/cycles.csv")).hasContent("a");
    assertThat(onTheShelf()).containsExactly(Path.of("set"));
  }

  @Test
  void left_unfinished_vanishes() throws IOException {
    try (var folder = DatasetFolder.in(shelf())) {
      write(folder, "module-1/cycles.csv", "half");
    }
    assertThat(onTheShelf()).isEmpty();
  }

  @Test
  void written_again_with_the_same_content_leaves_the_first_as_it_is() throws IOException {
    var before = Files.getLastModifiedTime(finished("a").folder().resolve("module-1/cycles.csv"));

    var again = finished("a");

    assertThat(again.isNew()).isFalse();
    assertThat(Files.getLastModifiedTime(again.folder().resolve("module-1/cycles.csv")))
        .isEqualTo(before);
    assertThat(onTheShelf()).containsExactly(Path.of("set"));
  }

  @Test
  void what_was_changed_by_hand_is_told_and_not_replaced() throws IOException {
    var file = Files.writeString(finished("a").folder().resolve("module-1/cycles.csv"), "b");

    assertThatThrownBy(() -> finished("a"))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("was changed since it was written; move it away");
    assertThat(file).hasContent("b");
    assertThat(onTheShelf()).containsExactly(Path.of("set"));
  }

  @Test
  void a_file_too_many_or_too_few_is_a_change_too() throws IOException {
    var more = Files.writeString(finished("a").folder().resolve("more"), "x");
    assertThatThrownBy(() -> finished("a")).hasMessageContaining("was changed");

    Files.delete(more);
    Files.delete(shelf().resolve("set/module-1/cycles.csv"));
    assertThatThrownBy(() -> finished("a")).hasMessageContaining("was changed");
  }

  @Test
  void what_a_killed_export_left_is_cleared_and_that_of_a_living_one_is_not() throws IOException {
    var dead = Files.createDirectories(shelf().resolve(".open-data-999999999999/module-1"));
    Files.writeString(dead.resolve("cycles.csv"), "half");
    var parent = ProcessHandle.current().parent().orElseThrow().pid();
    var living = Files.createDirectories(shelf().resolve(".open-data-" + parent));

    finished("a");

    assertThat(dead).doesNotExist();
    assertThat(living).exists();
  }

  @Test
  void a_shelf_in_no_folder_is_refused() {
    assertThatThrownBy(() -> DatasetFolder.in(temp.resolve("none/shelf")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("make the folder first");
  }
}
