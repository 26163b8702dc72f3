package io.cadencia.adapter.export.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cadencia.application.port.out.ExportShelf.Draft;
import io.cadencia.domain.export.ExportJobId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A-56 A-57 the folder of exports")
class FolderShelfTest {

  private static final ExportJobId JOB = new ExportJobId(7);
  private static final String OF_ONE =
      "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b";

  @TempDir private Path temp;

  private Path folder = Path.of("");
  private FolderShelf shelf = new FolderShelf(folder);

  @BeforeEach
  void make() {
    folder = temp.resolve("exports");
    shelf = new FolderShelf(folder);
  }

  private static void write(Draft draft, String name, String content) throws IOException {
    try (var file = draft.open(name)) {
      file.write(content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private void publish(String name, String content) throws IOException {
    try (var draft = shelf.draft(JOB)) {
      write(draft, "a", content);
      draft.publish(Map.of("a", name));
      draft.keep();
    }
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void shows_files_with_their_hashes_once_they_are_published() throws IOException {
    try (var draft = shelf.draft(JOB)) {
      write(draft, "a", "1");
      assertThat(shelf.find("day.csv")).isEmpty();
      assertThat(draft.files())
          .singleElement()
          .satisfies(file -> assertThat(file.sha256()).isEqualTo(OF_ONE));

      draft.publish(Map.of("a", "day.csv"));
      draft.keep();
    }

    assertThat(shelf.find("day.csv")).contains(folder.resolve("day.csv"));
    assertThat(shelf.sha256("day.csv")).contains(OF_ONE);
    assertThat(files()).containsExactly("day.csv", "day.csv.sha256");
    assertThat(Files.readString(folder.resolve("day.csv.sha256")))
        .isEqualTo(OF_ONE + "  day.csv\n");
  }

  @Test
  void leaves_nothing_of_what_was_not_kept() throws IOException {
    try (var draft = shelf.draft(JOB)) {
      write(draft, "a", "1");
      draft.publish(Map.of("a", "day.csv"));
    }

    assertThat(files()).isEmpty();
  }

  @Test
  void leaves_what_was_there_before_when_the_same_is_not_kept() throws IOException {
    publish("day.csv", "1");

    try (var draft = shelf.draft(JOB)) {
      write(draft, "a", "1");
      draft.publish(Map.of("a", "day.csv"));
    }

    assertThat(files()).containsExactly("day.csv", "day.csv.sha256");
  }

  @Test
  void forgets_what_a_program_left_that_was_killed() throws IOException {
    try (var killed = shelf.draft(JOB)) {
      write(killed, "a", "1");
      shelf.clearDrafts();
      assertThat(files()).isEmpty();
    }
    shelf.clearDrafts();
  }

  @Test
  void keeps_names_that_lead_elsewhere_inside_its_draft() throws IOException {
    try (var draft = shelf.draft(JOB)) {
      write(draft, "../../outside", "1");
      write(draft, "/outside", "1");
    }

    assertThat(temp).isDirectoryNotContaining("glob:**outside*");
  }

  @Test
  void publishes_nothing_without_a_name() throws IOException {
    try (var draft = shelf.draft(JOB)) {
      write(draft, "a", "1");
      assertThatThrownBy(() -> draft.publish(Map.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../secret.csv",
        "..\\secret.csv",
        "/etc/passwd",
        ".drafts",
        ".hidden.csv",
        "-rf",
        "link.csv",
        "inside.csv",
        "linked/secret.csv",
        "day.csv/",
        "day.csv\u0000.csv",
        "día.csv",
        "%2e%2e%2fsecret.csv",
        "folder"
      })
  void finds_nothing_but_plain_names_of_real_files(String name) throws IOException {
    publish("day.csv", "1");
    var secret = Files.writeString(temp.resolve("secret.csv"), "SECRET");
    Files.createSymbolicLink(folder.resolve("link.csv"), secret);
    Files.createSymbolicLink(folder.resolve("inside.csv"), folder.resolve("day.csv"));
    Files.createSymbolicLink(folder.resolve("linked"), temp);
    Files.createDirectory(folder.resolve("folder"));
    Files.writeString(folder.resolve(".hidden.csv"), "hidden");

    assertThat(shelf.find(name)).isEmpty();
    assertThat(shelf.sha256(name)).isEmpty();
  }
}
